import { accounts as domain } from '@ejia/domain'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const Import = z.object({
  id: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
  kept: z.number(),
  added: z.number(),
  withoutPassword: z.number(),
})
export type ImportRow = z.infer<typeof Import>

/** Accounts of a list that nobody has made their own: open, and with no password but a first one. */
const unused = sql`
  select person.id from accounts.people_import_person as p join accounts.person on person.id = p.person_id
  where p.import_id = i.id and p.is_new and person.deactivated_at is null
    and not exists (select from accounts.credential where person_id = person.id and not must_change)`

const select = sql`
  select i.id, i.made_by, i.made_at, i.undone_at, i.undone_by, i.undo_reason, i.kept,
    (select count(*)::int from accounts.people_import_person where import_id = i.id and is_new) as added,
    (select count(*)::int from (${unused}) as unused) as without_password
  from accounts.people_import as i`

export function findImport(tx: Transaction, id: string): Promise<ImportRow | undefined> {
  return maybeOne(tx, Import, sql`${select} where i.id = ${id}`)
}

export function listImports(tx: Transaction, most: number): Promise<ImportRow[]> {
  return rows(tx, Import, sql`${select} order by i.made_at desc, i.id desc limit ${most}`)
}

/** False where it is there already: sent twice, it is taken over once. */
export async function addImport(tx: Transaction, { id, by }: { readonly id: string; readonly by: string }) {
  const added = await run(
    tx,
    sql`insert into accounts.people_import (id, made_by) values (${id}, ${by}) on conflict (id) do nothing`,
  )
  return added === 1
}

export async function addImportPerson(
  tx: Transaction,
  { importId, personId, isNew }: { readonly importId: string; readonly personId: string; readonly isNew: boolean },
): Promise<void> {
  await run(
    tx,
    sql`
    insert into accounts.people_import_person (import_id, person_id, is_new)
    values (${importId}, ${personId}, ${isNew}) on conflict do nothing`,
  )
}

const Role = z.object({
  id: z.string(),
  importId: z.string(),
  personId: z.string(),
  unitId: z.string(),
  role: z.enum(domain.roles),
  state: z.enum(['waiting', 'granted', 'refused', 'undone']),
  because: z.string().nullable(),
})
export type ImportRole = z.infer<typeof Role>

export async function addImportRole(tx: Transaction, role: Omit<ImportRole, 'state' | 'because'>): Promise<void> {
  const { id, importId, personId, unitId, role: name } = role
  await run(
    tx,
    sql`
    insert into accounts.people_import_role (id, import_id, person_id, unit_id, role)
    values (${id}, ${importId}, ${personId}, ${unitId}, ${name})`,
  )
}

export function listImportRoles(tx: Transaction, importIds: readonly string[]): Promise<ImportRole[]> {
  return rows(
    tx,
    Role,
    sql`
    select id, import_id, person_id, unit_id, role, state, because from accounts.people_import_role
    where import_id = any(${importIds}::uuid[]) order by id`,
  )
}

export async function settleImportRole(
  tx: Transaction,
  { id, state, because }: Pick<ImportRole, 'id' | 'state' | 'because'>,
): Promise<void> {
  await run(tx, sql`update accounts.people_import_role set state = ${state}, because = ${because} where id = ${id}`)
}

const Person = z.object({ id: z.string(), name: z.string(), phone: z.string() })

export function listUnused(tx: Transaction, importId: string): Promise<z.infer<typeof Person>[]> {
  return rows(
    tx,
    Person,
    sql`
    select person.id, person.name, person.phone from accounts.people_import as i
      join accounts.person on person.id in (${unused})
    where i.id = ${importId} order by person.name, person.id`,
  )
}

type Undoing = { readonly id: string; readonly by: string; readonly reason: string; readonly kept: number }

export async function markImportUndone(tx: Transaction, { id, by, reason, kept }: Undoing): Promise<boolean> {
  const statement: Sql = sql`
    update accounts.people_import set undone_at = now(), undone_by = ${by}, undo_reason = ${reason}, kept = ${kept}
    where id = ${id} and undone_at is null`
  return (await run(tx, statement)) === 1
}

const Known = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  active: z.boolean(),
  unused: z.boolean(),
})
export type KnownPerson = z.infer<typeof Known>

/** Who has these numbers; `unused` where a list that was taken back made the account and nobody ever used it. */
export function listByPhone(tx: Transaction, phones: readonly string[]): Promise<KnownPerson[]> {
  return rows(
    tx,
    Known,
    sql`
    select person.id, person.name, person.phone, person.deactivated_at is null as active,
      exists (select from accounts.people_import_person as p join accounts.people_import as i on i.id = p.import_id
        where p.person_id = person.id and p.is_new and i.undone_at is not null)
        and not exists (select from accounts.membership where person_id = person.id)
        and not exists (select from accounts.credential where person_id = person.id and not must_change) as unused
    from accounts.person where person.phone = any(${phones}::text[])`,
  )
}
