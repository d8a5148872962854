import { Logger, runMigrations } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'

/**
 * Creates or upgrades graphile-worker's schema as the owner, then lets the server's role work its tables. They carry
 * row security without policies, which keeps everyone but the owner out, so each gets a policy for the server. The
 * role that enqueues and the role that works the queue are one: the same process does both (docs/adr/0008).
 */
export async function installQueue(pool: Pool, owner: PoolClient): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
  await owner.query(`
    grant usage on schema graphile_worker to ejia_server;
    grant select, insert, update, delete on all tables in schema graphile_worker to ejia_server;
    grant usage on all sequences in schema graphile_worker to ejia_server;
    do $$
    declare name text;
    begin
      for name in
        select relname from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'ejia_server')
      loop
        execute format('create policy ejia_server on graphile_worker.%I to ejia_server using (true) with check (true)', name);
      end loop;
    end $$`)
}
