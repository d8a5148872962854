import type { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { writeOrganisation } from '../organisations/write-organisation.ts'
import { sealValues, writtenPerson } from '../people/sealed-person.ts'
import { addChanges, type Happening, type NewChange, raiseGrids, raiseRoom } from '../store/changes.ts'
import { addAlias, findPeople, findResidence, writePeople } from '../store/people.ts'
import { findBuilding, findRooms } from '../store/places.ts'
import {
  addHouseholds,
  addResidences,
  describeResidents,
  endEmptyHouseholds,
  endResidences,
} from '../store/residences.ts'
import type { Origin } from './apply-changes.ts'
import type { RoomNow } from './room-state.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Writing = {
  readonly now: RoomNow
  readonly effects: readonly registry.RoomEffect[]
  readonly origin: Origin
  readonly today: string
}
type Effect<Type extends registry.RoomEffect['type']> = Extract<registry.RoomEffect, { type: Type }>

/** Writes what happened, in its order, and answers the room's new version. */
export async function writeEffects(work: Work, writing: Writing): Promise<number> {
  const { now, effects } = writing
  const roomEffect = effects.findLast((effect) => effect.type === 'roomChanged')
  const valuesSealed = roomEffect && sealValues(work.vault, roomEffect.values, now.room.id)
  const version = await raiseRoom(work.tx, { id: now.room.id, valuesSealed })
  const history: NewChange[] = []
  for (const effect of effects) history.push(await writeEffect(work, writing, { effect, version }))
  await endEmptyHouseholds(work.tx, [now.room.id])
  await addChanges(work.tx, history)
  await raiseGrids(work.tx, [now.building.gridCode])
  return version
}

type Step = { readonly effect: registry.RoomEffect; readonly version: number }

async function writeEffect(work: Work, writing: Writing, { effect, version }: Step): Promise<NewChange> {
  const note = (what: Happening, personId: string | null, fields: readonly string[] = []): NewChange => ({
    id: newId(),
    byId: writing.origin.byId,
    source: writing.origin.source,
    sourceId: writing.origin.sourceId,
    what,
    roomId: writing.now.room.id,
    roomVersion: version,
    personId,
    fields,
    beforeSealed: null,
  })
  switch (effect.type) {
    case 'corrected':
      return {
        ...note('corrected', effect.resident.id, effect.fields),
        ...(await writeCorrection(work, writing, effect)),
      }
    case 'movedIn':
      await writeMoveIn(work, writing, effect)
      return note(effect.isKnown ? 'movedIn' : 'added', effect.resident.id, effect.fields)
    case 'movedOut':
      await writeEnd(work, writing, { ...effect, status: 'movedAway', by: 'movedOut' })
      return note('movedOut', effect.resident.id)
    case 'died':
      await writeEnd(work, writing, { ...effect, status: 'died', by: 'died' })
      return note('died', effect.resident.id)
    case 'merged':
      await writeMerge(work, writing, effect)
      return note('merged', effect.keep.id, effect.fields)
    case 'roomChanged': {
      const { values, id } = writing.now.room
      return { ...note('roomChanged', null, effect.fields), beforeSealed: sealValues(work.vault, values, id) }
    }
    case 'organisationIn':
    case 'organisationCorrected':
    case 'organisationOut': {
      const { origin, now } = writing
      const written = await writeOrganisation(work, { effect, origin, roomId: now.room.id })
      return { ...note(written.what, null, written.fields), ...written }
    }
  }
}

async function writeCorrection(
  { tx, vault }: Work,
  { now }: Writing,
  { resident }: Effect<'corrected'>,
): Promise<Pick<NewChange, 'beforeSealed'>> {
  const { id, relation, population } = resident
  const [before] = (await findPeople(tx, [id])).values()
  const version = (before?.version ?? resident.version) + 1
  await writePeople(tx, [
    writtenPerson(vault, { ...resident, version }, { status: 'resident', gridCode: now.building.gridCode }),
  ])
  await describeResidents(tx, [{ personId: id, relation, population }])
  return { beforeSealed: before?.sealed ?? null }
}

async function writeMoveIn(
  { tx, vault }: Work,
  { now, today, origin }: Writing,
  effect: Effect<'movedIn'>,
): Promise<void> {
  const { resident, householdKind, isKnown, alias } = effect
  const { building, room } = now
  if (isKnown) await leaveFormer({ tx, vault }, { personId: resident.id, until: resident.since ?? today, origin })
  await writePeople(tx, [
    writtenPerson(
      vault,
      { ...resident, version: resident.version + 1 },
      { status: 'resident', gridCode: building.gridCode },
    ),
  ])
  if (alias !== undefined) await addAlias(tx, alias, resident.id)
  await addHouseholds(tx, [{ id: resident.householdId, roomId: room.id, kind: householdKind }])
  const { householdId, relation, population, since } = resident
  await addResidences(tx, [
    { id: newId(), personId: resident.id, householdId, roomId: room.id, relation, population, since: since ?? null },
  ])
}

/** Who moves in here has moved out there; those who look at the former room see it. */
async function leaveFormer(
  { tx }: Work,
  { personId, until, origin }: { readonly personId: string; readonly until: string; readonly origin: Origin },
): Promise<void> {
  const former = await findResidence(tx, personId)
  if (!former) return
  await endResidences(tx, [personId], { until, by: 'movedElsewhere' })
  await endEmptyHouseholds(tx, [former.roomId])
  const roomVersion = await raiseRoom(tx, { id: former.roomId })
  const { byId, source, sourceId } = origin
  const facts = { roomId: former.roomId, roomVersion, personId, fields: [], beforeSealed: null }
  await addChanges(tx, [{ id: newId(), byId, source, sourceId, what: 'movedOut', ...facts }])
  const [room] = await findRooms(tx, [former.roomId])
  const building = room && (await findBuilding(tx, room.buildingId))
  if (building) await raiseGrids(tx, [building.gridCode])
}

type End = {
  readonly resident: registry.Resident
  readonly on: string
  readonly status: 'movedAway' | 'died'
  readonly by: 'movedOut' | 'died'
}

async function writeEnd({ tx, vault }: Work, { now }: Writing, { resident, on, status, by }: End): Promise<void> {
  await endResidences(tx, [resident.id], { until: on, by })
  await writePeople(tx, [
    writtenPerson(vault, { ...resident, version: resident.version + 1 }, { status, gridCode: now.building.gridCode }),
  ])
}

async function writeMerge(
  { tx, vault }: Work,
  { now, today }: Writing,
  { resident, keep }: Effect<'merged'>,
): Promise<void> {
  await endResidences(tx, [resident.id], { until: today, by: 'merged' })
  await mergeRecords({ tx, vault }, { gone: resident, keep, gridCode: now.building.gridCode })
}

type Merging = { readonly gone: registry.Person; readonly keep: registry.Person; readonly gridCode: string }

/** The one that goes first, so that its id card is free for the one that is kept. */
export async function mergeRecords({ tx, vault }: Work, { gone, keep, gridCode }: Merging): Promise<void> {
  const [kept] = (await findPeople(tx, [keep.id])).values()
  const standing = { status: kept?.status ?? 'resident', gridCode: kept?.gridCode ?? gridCode } as const
  const left = { ...gone, version: gone.version + 1 }
  await writePeople(tx, [writtenPerson(vault, left, { status: 'merged', gridCode, mergedInto: keep.id })])
  await writePeople(tx, [writtenPerson(vault, { ...keep, version: keep.version + 1 }, standing)])
  await addAlias(tx, gone.id, keep.id)
}
