import type { api, InputOf } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { currentUnits } from './current-units.ts'
import { closeStreams, endSessions } from './session.ts'
import {
  addMembership,
  countAdministrators,
  endAllMemberships,
  endMembership,
  lockRights,
} from './store/memberships.ts'
import { findPerson, markDeactivated, type PersonRow } from './store/people.ts'
import { listOpenSessions } from './store/sessions.ts'
import { type PersonView, viewPerson } from './views.ts'

type By = StaffCaller['actor']
type Grant = InputOf<typeof api.grantMembership>['body']

export async function grantMembership(
  platform: Platform,
  by: By,
  { personId, unitId, role, cleared }: Grant & { readonly personId: string },
): Promise<PersonView> {
  const { byId } = await currentUnits(platform.database)
  const unit = byId.get(unitId)
  if (!unit) throw new Refusal('unit.unknown', { field: 'body.unitId' })
  return changeRights(platform, personId, async (tx, row) => {
    const person = { personId, memberships: row.memberships }
    domain.checkGrant({ by, person, unit, role, administrators: await countAdministrators(tx) })
    await addMembership(tx, { id: newId(), personId, unitId, role, cleared })
    const facts = { unitId, role, cleared }
    await recordAudit(tx, { action: 'role.granted', personId: by.personId, subject: personId, facts })
  })
}

type Held = { readonly personId: string; readonly membershipId: string }

export async function revokeMembership(
  platform: Platform,
  by: By,
  { personId, membershipId }: Held,
): Promise<PersonView> {
  return changeRights(platform, personId, async (tx, row) => {
    const held = row.memberships.find(({ id }) => id === membershipId)
    if (!held) throw new Refusal('not-found')
    const { unitId, role } = held
    domain.checkRevocation({ by, unit: held, role, administrators: await countAdministrators(tx) })
    await endMembership(tx, membershipId)
    await recordAudit(tx, {
      action: 'role.revoked',
      personId: by.personId,
      subject: personId,
      facts: { unitId, role },
    })
  })
}

type CheckClosing = (tx: Transaction, personId: string) => Promise<void>
const checks = new WeakMap<Platform, CheckClosing>()

/** What has to hold, beyond what accounts know, before an account closes. */
export function checkBeforeClosing(platform: Platform, check: CheckClosing): void {
  checks.set(platform, check)
}

/** The account closes for good: its roles and sessions end with it, its name stays in what it did. */
export async function deactivatePerson(platform: Platform, by: By, personId: string): Promise<PersonView> {
  return changeRights(platform, personId, async (tx, row) => {
    checkInCharge(by, row)
    await checks.get(platform)?.(tx, personId)
    const administrators = await countAdministrators(tx)
    for (const { role } of row.memberships) domain.checkNotLast(role, administrators)
    await endAllMemberships(tx, personId)
    await markDeactivated(tx, personId)
    await endSessions(tx, { personId })
    await recordAudit(tx, { action: 'person.deactivated', personId: by.personId, subject: personId })
  })
}

/** To others than the security administrators of their area an account does not exist. */
export function checkInCharge(by: By, { memberships }: PersonRow): void {
  if (!domain.isInCharge(by.memberships, 'securityAdministrator', memberships)) throw new Refusal('not-found')
}

/** One change of rights after the other; open streams begin anew with the rights there are then. */
async function changeRights(
  { database, live }: Platform,
  personId: string,
  change: (tx: Transaction, row: PersonRow) => Promise<void>,
): Promise<PersonView> {
  const changed = await transaction(database, async (tx) => {
    await lockRights(tx)
    await change(tx, await getActive(tx, personId))
    const open = await listOpenSessions(tx, personId)
    await closeStreams(
      tx,
      open.map(({ id }) => id),
    )
    return findPerson(tx, personId)
  })
  live.noteCommit()
  if (!changed) throw new Error('people are never removed')
  return viewPerson(changed, await areaNamer(database))
}

async function getActive(tx: Transaction, personId: string): Promise<PersonRow> {
  const row = await findPerson(tx, personId)
  if (!row?.active) throw new Refusal('not-found')
  return row
}
