import type { Transaction } from './database.ts'
import { serverRole } from './pool.ts'

/**
 * Creates the role of the running server if it is missing, without a password: it can be taken on, not logged in as.
 * Roles belong to the whole cluster, so two databases being migrated at once may meet here; the later one finds it made.
 */
export async function ensureServerRole(owner: Transaction): Promise<void> {
  await owner.query({
    text: `do $$ begin
      if not exists (select from pg_roles where rolname = '${serverRole}') then
        create role ${serverRole} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`,
  })
  await letOwnerTakeItOn(owner)
}

/** With one DATABASE_URL for everything the owner's login serves too, after taking on the restricted role. */
async function letOwnerTakeItOn(owner: Transaction): Promise<void> {
  await owner.query({
    text: `do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) and current_user <> '${serverRole}' then
        execute format('grant ${serverRole} to %I', current_user);
      end if;
    exception
      when insufficient_privilege then null; -- whoever administers this cluster manages the role
      when unique_violation or duplicate_object then null;
    end $$`,
  })
}
