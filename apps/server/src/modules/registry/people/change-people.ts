import type { api, InputOf, RegistryChange, ResidentDetail } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Transaction, transaction } from '../../../platform/index.ts'
import { applyChanges } from '../changes/apply-changes.ts'
import { getRoomNow } from '../changes/room-state.ts'
import { mergeRecords, writeEffects } from '../changes/write-effects.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { checkInScope, checkSeen } from '../scope.ts'
import { addChanges, type Happening } from '../store/changes.ts'
import { findPeople, findResidence, type StoredPerson, writePeople } from '../store/people.ts'
import { findHousehold } from '../store/residences.ts'
import { getPerson, getResident } from './read-people.ts'
import { openPerson, writtenPerson } from './sealed-person.ts'

type Body<Name extends 'moveResident' | 'closeResident' | 'mergeResidents'> = InputOf<(typeof api)[Name]>['body'] & {
  readonly id: string
}

/** To another room of one's area, there and then; the former residence ends and stays in the history. */
export async function moveResident(desk: Desk, by: By, given: Body<'moveResident'>): Promise<ResidentDetail> {
  const { roomId, householdId, householdKind = 'family', relation, on } = given
  const person = await getPerson(desk, by, given.id)
  const rules = await rulesNow(desk.database)
  await inTransaction(desk, async (tx) => {
    const work = { tx, vault: desk.vault }
    const now = await getRoomNow(work, roomId, { hold: true })
    checkInScope(by, now.building.gridCode)
    const household = await findHousehold(tx, householdId)
    if (household && household.roomId !== roomId) throw new Refusal('not-found')
    const former = await findResidence(tx, person.id)
    if (former?.roomId === roomId) throw new Refusal('registry.person-gone')
    registry.checkDate(on, { since: former?.since ?? undefined }, rules)
    const present = await getUnchanged(tx, person.id, given.expectedVersion)
    const opened = openPerson(desk.vault, present)
    const population = former?.population ?? 'registered'
    const resident: registry.Resident = { ...opened, householdId, relation, population, since: on }
    const kind = now.room.households.find(({ id }) => id === householdId)?.kind ?? householdKind
    await writeEffects(work, {
      now,
      effects: [{ type: 'movedIn', resident, householdKind: kind, isKnown: true, fields: [] }],
      origin: { byId: by.personId, source: 'edit', sourceId: null },
      today: rules.today,
    })
  })
  return getResident(desk, by, person.id)
}

/** Moved away or died. Of somebody who moved away it may become known later that they died. */
export async function closeResident(desk: Desk, by: By, given: Body<'closeResident'>): Promise<ResidentDetail> {
  const { on, because, to } = given
  const person = await getPerson(desk, by, given.id)
  await inTransaction(desk, async (tx) => {
    const residence = await findResidence(tx, person.id)
    const present = await getUnchanged(tx, person.id, given.expectedVersion)
    if (residence) {
      const personId = present.id
      const change: RegistryChange =
        because === 'died' ? { type: 'died', personId, on } : { type: 'moveOut', personId, on, ...(to ? { to } : {}) }
      return changeRoomOf(desk, by, { tx, roomId: residence.roomId, change })
    }
    if (because !== 'died' || present.status !== 'movedAway') throw new Refusal('registry.person-gone')
    const opened = openPerson(desk.vault, present)
    const closed = { ...opened, version: opened.version + 1 }
    await writePeople(tx, [writtenPerson(desk.vault, closed, { status: 'died', gridCode: present.gridCode })])
    await note(tx, by, { what: 'died', personId: present.id })
  })
  return getResident(desk, by, person.id)
}

/** The other record is kept, and answers from now on for this one too. */
export async function mergeResidents(desk: Desk, by: By, given: Body<'mergeResidents'>): Promise<ResidentDetail> {
  const person = await getPerson(desk, by, given.id)
  const kept = await getPerson(desk, by, given.keepPersonId)
  if (kept.id === person.id || kept.status === 'merged') throw new Refusal('registry.merge-target')
  await inTransaction(desk, async (tx) => {
    const present = await getUnchanged(tx, person.id, given.expectedVersion)
    const residence = await findResidence(tx, person.id)
    if (residence) {
      const change = { type: 'duplicate', personId: person.id, keepPersonId: kept.id } as const
      return changeRoomOf(desk, by, { tx, roomId: residence.roomId, change })
    }
    const gone = openPerson(desk.vault, present)
    const { keep, fields } = registry.mergePeople(gone, openPerson(desk.vault, kept))
    await mergeRecords({ tx, vault: desk.vault }, { gone, keep, gridCode: present.gridCode })
    await note(tx, by, { what: 'merged', personId: keep.id, fields })
  })
  return getResident(desk, by, kept.id)
}

type OneChange = { readonly tx: Transaction; readonly roomId: string; readonly change: RegistryChange }

async function changeRoomOf({ database, vault }: Desk, by: By, { tx, roomId, change }: OneChange): Promise<void> {
  await applyChanges(
    { tx, vault },
    {
      roomId,
      changes: [change],
      byId: by.personId,
      source: 'edit',
      sourceId: null,
      rules: await rulesNow(database),
      check: ({ building }) => checkSeen(by, building.gridCode),
    },
  )
}

async function getUnchanged(tx: Transaction, id: string, expectedVersion: number): Promise<StoredPerson> {
  const person = (await findPeople(tx, [id])).get(id)
  if (!person || person.status === 'merged') throw new Refusal('registry.person-gone')
  if (person.version !== expectedVersion) throw new Refusal('registry.conflict', { currentVersion: person.version })
  return person
}

type Note = { readonly what: Happening; readonly personId: string; readonly fields?: readonly string[] }

async function note(tx: Transaction, by: By, { what, personId, fields = [] }: Note): Promise<void> {
  const nowhere = { roomId: null, roomVersion: null, sourceId: null, beforeSealed: null }
  await addChanges(tx, [{ id: newId(), byId: by.personId, source: 'edit', what, personId, fields, ...nowhere }])
}

async function inTransaction({ database, live }: Desk, work: (tx: Transaction) => Promise<void>): Promise<void> {
  await transaction(database, work)
  live.noteCommit()
}
