import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { recordAudit, type StaffCaller, type Transaction } from '../../platform/index.ts'
import { restartStreams } from './absences.ts'
import { checkInCharge } from './rights.ts'
import { endSessions } from './session.ts'
import {
  addMembership,
  countAdministrators,
  endAllMemberships,
  endMembership,
  lockRights,
} from './store/memberships.ts'
import { findPerson, markActive, markDeactivated, type PersonRow } from './store/people.ts'

type By = StaffCaller['actor']

/** What became of one role of somebody who left; `grantedId` where the successor did not hold it already. */
export type PassedRole = {
  readonly unitId: string
  readonly areaCode: string
  readonly role: domain.Role
  readonly cleared: boolean
  readonly successorId: string | null
  readonly grantedId: string | null
}

/** Somebody whose account this administrator may close. */
export async function getLeaving(tx: Transaction, by: By, personId: string): Promise<PersonRow> {
  const row = await findPerson(tx, personId)
  if (!row?.active) throw new Refusal('not-found')
  checkInCharge(by, row)
  return row
}

type Leaving = {
  readonly personId: string
  readonly successions: readonly domain.Succession[]
  readonly closesAccount: boolean
}

/** Every role goes to whoever takes over in its unit, by the rules of granting; the one who leaves keeps none. */
export async function passOnRoles(tx: Transaction, by: By, leaving: Leaving): Promise<readonly PassedRole[]> {
  const { personId, successions, closesAccount } = leaving
  await lockRights(tx)
  const row = await getLeaving(tx, by, personId)
  const passed: PassedRole[] = []
  for (const { unitId, areaCode, role, cleared } of row.memberships) {
    const successorId = successions.find((one) => one.unitId === unitId)?.successorId ?? null
    const held = { unitId, areaCode, role, cleared }
    const grantedId = successorId === null ? null : await grant(tx, by, { ...held, successorId })
    passed.push({ ...held, successorId, grantedId })
  }
  const administrators = await countAdministrators(tx)
  for (const { role } of row.memberships) domain.checkNotLast(role, administrators)
  await endAllMemberships(tx, personId)
  if (closesAccount) {
    await markDeactivated(tx, personId)
    await endSessions(tx, { personId })
    await recordAudit(tx, { action: 'person.deactivated', personId: by.personId, subject: personId })
  }
  await restartStreams(tx, [personId, ...new Set(successions.flatMap(({ successorId }) => successorId ?? []))])
  return passed
}

type Passing = Omit<PassedRole, 'grantedId' | 'successorId'> & { readonly successorId: string }

async function grant(tx: Transaction, by: By, passing: Passing): Promise<string | null> {
  const { unitId, areaCode, role, successorId } = passing
  const successor = await findPerson(tx, successorId)
  if (!successor?.active) throw new Refusal('person.unknown', { field: 'body.successions' })
  if (successor.memberships.some((held) => held.unitId === unitId && held.role === role)) return null
  const person = { personId: successorId, memberships: successor.memberships }
  domain.checkGrant({ by, person, unit: { areaCode }, role, administrators: await countAdministrators(tx) })
  const id = newId()
  // Being cleared is a matter of the person, not of the post.
  const cleared = passing.cleared && successor.memberships.some((held) => held.cleared)
  await addMembership(tx, { id, personId: successorId, unitId, role, cleared })
  const facts = { unitId, role, cleared }
  await recordAudit(tx, { action: 'role.granted', personId: by.personId, subject: successorId, facts })
  return id
}

type Returning = {
  readonly personId: string
  readonly roles: readonly PassedRole[]
  readonly reopensAccount: boolean
}

/** The account and its roles as they were; what the successors got for it ends, unless it ended already. */
export async function takeBackRoles(tx: Transaction, by: By, returning: Returning): Promise<void> {
  const { personId, roles, reopensAccount } = returning
  await lockRights(tx)
  if (reopensAccount) {
    await markActive(tx, personId)
    await recordAudit(tx, { action: 'account.reopened', personId: by.personId, subject: personId })
  }
  for (const { grantedId } of roles) if (grantedId !== null) await endMembership(tx, grantedId)
  for (const { unitId, areaCode, role, cleared } of roles) {
    const row = await findPerson(tx, personId)
    if (!row?.active) throw new Refusal('hand-over.undone')
    const person = { personId, memberships: row.memberships }
    domain.checkGrant({ by, person, unit: { areaCode }, role, administrators: await countAdministrators(tx) })
    await addMembership(tx, { id: newId(), personId, unitId, role, cleared })
    const facts = { unitId, role, cleared }
    await recordAudit(tx, { action: 'role.granted', personId: by.personId, subject: personId, facts })
  }
  await restartStreams(tx, [personId, ...new Set(roles.flatMap(({ successorId }) => successorId ?? []))])
}
