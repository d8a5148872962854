import { accounts as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const rightsLock = 3506350620

/** Changes of rights go one after the other, so that two of them cannot each rely on the other's administrator. */
export async function lockRights(tx: Transaction): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${rightsLock})`)
}

export type NewMembership = {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly role: domain.Role
  readonly cleared: boolean
}

/** A role that is held already stays as it is, unless its clearance differs: then the old one ends. */
export async function addMembership(
  tx: Transaction,
  { id, personId, unitId, role, cleared }: NewMembership,
): Promise<void> {
  await run(
    tx,
    sql`
    update accounts.membership set valid_to = now()
    where person_id = ${personId} and unit_id = ${unitId} and role = ${role} and valid_to is null and cleared <> ${cleared}`,
  )
  await run(
    tx,
    sql`
    insert into accounts.membership (id, person_id, unit_id, role, cleared)
    values (${id}, ${personId}, ${unitId}, ${role}, ${cleared})
    on conflict (person_id, unit_id, role) where valid_to is null do nothing`,
  )
}

export async function endMembership(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`update accounts.membership set valid_to = now() where id = ${id} and valid_to is null`)
}

export async function endAllMemberships(tx: Transaction, personId: string): Promise<void> {
  await run(tx, sql`update accounts.membership set valid_to = now() where person_id = ${personId} and valid_to is null`)
}

const Held = z.object({ role: z.enum(domain.administratorRoles), people: z.number() })

/** How many people hold each administrator's role. */
export async function countAdministrators(tx: Transaction): Promise<Record<domain.AdministratorRole, number>> {
  const held = await rows(
    tx,
    Held,
    sql`
    select role, count(distinct person_id) as people from accounts.membership
    where valid_to is null and role = any(${domain.administratorRoles}::text[])
    group by role`,
  )
  const count = (role: domain.AdministratorRole) => held.find((one) => one.role === role)?.people ?? 0
  return {
    systemAdministrator: count('systemAdministrator'),
    securityAdministrator: count('securityAdministrator'),
    auditAdministrator: count('auditAdministrator'),
  }
}
