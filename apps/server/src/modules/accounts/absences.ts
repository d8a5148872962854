import type { AbsenceView, api, InputOf, ReplyOf } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from './person-names.ts'
import { closeStreams } from './session.ts'
import {
  type AbsenceRow,
  addAbsence,
  findAbsence,
  listAbsencesOf,
  listNear,
  listTurning,
  markEnded,
  readToday,
} from './store/absences.ts'
import { lockRights } from './store/memberships.ts'
import { findPerson, type PersonRow } from './store/people.ts'
import { listOpenSessions } from './store/sessions.ts'

type By = StaffCaller['actor']
type Days = InputOf<typeof api.createOwnAbsence>['body']

export async function listOwnAbsences(
  { database }: Platform,
  { personId }: By,
): Promise<ReplyOf<typeof api.listOwnAbsences>> {
  const views = await viewAbsences(database, await listAbsencesOf(database, [personId]))
  return {
    own: views.filter(({ person }) => person.id === personId),
    standingIn: views.filter(({ deputy }) => deputy.id === personId),
  }
}

const offered = 30

/** Those who may be chosen, by name; more than a screen holds are found by typing. */
export async function listDeputies(
  { database }: Platform,
  { personId }: By,
  text = '',
): Promise<ReplyOf<typeof api.listDeputies>> {
  const own = ownRoles(await findPerson(database, personId))
  const near = await listNear(database, {
    areaCodes: own.map(({ areaCode }) => areaCode.slice(0, 12)),
    unitIds: own.map(({ unitId }) => unitId),
    text,
    limit: offered + 1,
  })
  return near
    .filter(({ id, memberships }) => id !== personId && domain.mayBeDeputy(own, memberships))
    .slice(0, offered)
    .map(({ id, name, unitName }) => ({ id, name, unitName }))
}

function ownRoles(row: PersonRow | undefined): readonly domain.Membership[] {
  return row?.memberships ?? []
}

export async function createOwnAbsence(platform: Platform, { personId }: By, days: Days): Promise<AbsenceView> {
  return create(platform, { ...days, personId, madeBy: personId }, (person, deputy) => {
    if (!domain.mayBeDeputy(ownRoles(person), ownRoles(deputy))) throw new Refusal('deputy.not-near')
  })
}

/** An administrator chooses among everybody in their area. */
export async function createAbsence(
  platform: Platform,
  by: By,
  given: Days & { readonly personId: string },
): Promise<AbsenceView> {
  return create(platform, { ...given, madeBy: by.personId }, (...both) => {
    for (const { memberships } of both)
      if (!domain.isInCharge(by.memberships, 'securityAdministrator', memberships)) throw new Refusal('not-found')
  })
}

type Wanted = domain.Absence & { readonly madeBy: string }

async function create(
  { database, live }: Platform,
  { madeBy, ...absence }: Wanted,
  check: (person: PersonRow, deputy: PersonRow) => void,
): Promise<AbsenceView> {
  const id = newId()
  await transaction(database, async (tx) => {
    await lockRights(tx)
    const person = await findPerson(tx, absence.personId)
    if (!person?.active) throw new Refusal('not-found')
    const deputy = await findPerson(tx, absence.deputyId)
    if (!deputy?.active) throw new Refusal('person.unknown', { field: 'body.deputyId' })
    check(person, deputy)
    const others = await listAbsencesOf(tx, [absence.personId, absence.deputyId])
    domain.checkAbsence({ absence, today: await readToday(tx), others })
    await addAbsence(tx, { id, ...absence, madeBy })
    const { personId: subject, ...facts } = absence
    await recordAudit(tx, { action: 'absence.created', personId: madeBy, subject, facts })
    await restartStreams(tx, [absence.deputyId])
  })
  live.noteCommit()
  const [view] = await viewAbsences(database, [await getAbsence(database, id)])
  if (!view) throw new Error('an absence that was written is there')
  return view
}

/** By whoever is away or stands in. */
export async function endOwnAbsence(platform: Platform, by: By, id: string): Promise<void> {
  await end(platform, by, id, ({ personId, deputyId }) => personId === by.personId || deputyId === by.personId)
}

export async function endAbsence(platform: Platform, by: By, id: string): Promise<void> {
  const { personId } = await getAbsence(platform.database, id)
  const row = await findPerson(platform.database, personId)
  await end(platform, by, id, () => isInCharge(by, row))
}

async function end(
  { database, live }: Platform,
  by: By,
  ...[id, mayEnd]: readonly [string, (row: AbsenceRow) => boolean]
): Promise<void> {
  await transaction(database, async (tx) => {
    const row = await getAbsence(tx, id)
    if (!mayEnd(row)) throw new Refusal('not-found')
    if ((await markEnded(tx, [id], by.personId)) === 0) return
    await recordAudit(tx, { action: 'absence.ended', personId: by.personId, subject: row.personId })
    await restartStreams(tx, [row.deputyId])
  })
  live.noteCommit()
}

/** Of the people in the administrator's area. */
export async function listAbsences({ database }: Platform, by: By): Promise<AbsenceView[]> {
  const found = await listAbsencesOf(database, undefined)
  const people = await Promise.all(found.map(({ personId }) => findPerson(database, personId)))
  return viewAbsences(
    database,
    found.filter((_, index) => isInCharge(by, people[index])),
  )
}

/** At midnight what a deputy holds changes by itself; open screens begin anew with it. */
export async function turnDay({ database, live }: Platform): Promise<void> {
  await transaction(database, async (tx) => restartStreams(tx, await listTurning(tx)))
  live.noteCommit()
}

export async function restartStreams(tx: Transaction, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    const open = await listOpenSessions(tx, personId)
    await closeStreams(
      tx,
      open.map(({ id }) => id),
    )
  }
}

function isInCharge(by: By, row: PersonRow | undefined): boolean {
  return domain.isInCharge(by.memberships, 'securityAdministrator', ownRoles(row))
}

async function getAbsence(tx: Transaction, id: string): Promise<AbsenceRow> {
  const row = await findAbsence(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

async function viewAbsences(tx: Transaction, found: readonly AbsenceRow[]): Promise<AbsenceView[]> {
  const names = await findPersonNames(
    tx,
    found.flatMap(({ personId, deputyId }) => [personId, deputyId]),
  )
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return found.map(({ id, personId, deputyId, fromOn, untilOn, isOn }) => ({
    id,
    person: named(personId),
    deputy: named(deputyId),
    fromOn,
    untilOn,
    isOn,
  }))
}
