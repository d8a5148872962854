import { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { writtenPerson } from '../people/sealed-person.ts'
import { addChanges, type NewChange, raiseGrids } from '../store/changes.ts'
import { type Effect, raiseRooms } from '../store/import-effects.ts'
import { addPlaces } from '../store/new-places.ts'
import { type WrittenPerson, writePeople } from '../store/people.ts'
import {
  addHouseholds,
  addResidences,
  describeResidents,
  endEmptyHouseholds,
  endResidences,
  type NewHousehold,
  type NewResidence,
} from '../store/residences.ts'
import type { Plan, Planned } from './plan-rows.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
export type Taking = { readonly importId: string; readonly byId: string; readonly today: string }

type Writing = {
  readonly people: WrittenPerson[]
  readonly residences: NewResidence[]
  readonly described: { personId: string; relation: string; population: string }[]
  readonly moving: string[]
  readonly households: NewHousehold[]
  readonly changes: NewChange[]
  readonly effects: Effect[]
  readonly rooms: Set<string>
}

export type Taken = { readonly added: number; readonly changed: number; readonly unchanged: number }
export type Applied = { readonly counts: Taken; readonly effects: readonly Effect[] }

/** Takes over the planned rows, and answers all that would have to be taken back. */
export async function applyPlan({ tx, vault }: Work, plan: Plan, taking: Taking): Promise<Applied> {
  const writing: Writing = {
    people: [],
    residences: [],
    described: [],
    moving: [],
    households: [],
    changes: [],
    effects: [],
    rooms: new Set(),
  }
  const homes = homesOf(plan)
  const counts = { added: 0, changed: 0, unchanged: 0 }
  for (const planned of plan.planned) counts[takeRow({ vault, plan, taking, writing, homes }, planned)] += 1
  await addPlaces(tx, usedPlaces(plan))
  await writePeople(tx, writing.people)
  const ended = await endResidences(tx, writing.moving, { until: taking.today, by: 'movedElsewhere' })
  await addHouseholds(tx, writing.households)
  await addResidences(tx, writing.residences)
  await describeResidents(tx, writing.described)
  const left = ended.map(({ roomId }) => roomId)
  await endEmptyHouseholds(tx, left)
  const raised = await raiseRooms(tx, [...writing.rooms, ...left])
  const versions = new Map(raised.map(({ id, version }) => [id, version]))
  await addChanges(
    tx,
    writing.changes.map((change) => ({ ...change, roomVersion: versions.get(change.roomId ?? '') ?? null })),
  )
  await raiseGrids(
    tx,
    raised.map(({ gridCode }) => gridCode),
  )
  const effects = [
    ...placeEffects(plan),
    ...ended.map(({ id }): Effect => effect('residenceEnded', id)),
    ...writing.households.map(({ id }): Effect => effect('householdAdded', id)),
    ...writing.effects,
  ]
  return { counts, effects }
}

type Row = {
  readonly vault: Vault
  readonly plan: Plan
  readonly taking: Taking
  readonly writing: Writing
  readonly homes: Map<string, Home>
}

function takeRow(row: Row, { known, row: given, place }: Planned): keyof Taken {
  const { vault, plan, taking, writing } = row
  const resident = known && plan.residents.find(({ id }) => id === known.id)
  const isHere = resident?.roomId === place.roomId
  const id = known?.id ?? newId()
  const values = registry.changeValues(known?.values ?? {}, given.values)
  const fields = Object.keys(given.values).filter((code) => known?.values[code] !== given.values[code])
  const { relation, population } = given
  const isDescribed = isHere && (resident.relation !== relation || resident.population !== population)
  if (isHere && fields.length === 0 && !isDescribed) return 'unchanged'
  const version = (known?.version ?? 0) + 1
  const stored = known && plan.stored.get(known.id)
  writing.people.push(writtenPerson(vault, { id, version, values }, { status: 'resident', gridCode: place.gridCode }))
  writing.effects.push(
    stored
      ? {
          ...effect('personChanged', id),
          version,
          beforeSealed: stored.sealed,
          beforeStatus: stored.status,
          beforeGrid: stored.gridCode,
        }
      : { ...effect('personAdded', id), version },
  )
  if (isHere) writing.described.push({ personId: id, relation, population })
  else settle(row, { id, row: given, place, isKnown: known !== undefined })
  writing.rooms.add(place.roomId)
  writing.changes.push({
    id: newId(),
    byId: taking.byId,
    source: 'import',
    sourceId: taking.importId,
    what: isHere ? 'corrected' : known ? 'movedIn' : 'added',
    roomId: place.roomId,
    roomVersion: null,
    personId: id,
    fields: [...fields, ...(isDescribed ? ['relation'] : [])],
    beforeSealed: null,
  })
  return known ? 'changed' : 'added'
}

type Settling = Pick<Planned, 'row' | 'place'> & { readonly id: string; readonly isKnown: boolean }

function settle(row: Row, { id: personId, row: given, place: { roomId }, isKnown }: Settling): void {
  const { relation, population, since = null } = given
  if (isKnown) row.writing.moving.push(personId)
  const householdId = householdFor(row, roomId, { personId, relation })
  const id = newId()
  row.writing.residences.push({ id, personId, householdId, roomId, relation, population, since })
  row.writing.effects.push(effect('residenceAdded', id))
}

type Home = { householdId: string; headId: string | undefined }

function homesOf({ residents }: Plan): Map<string, Home> {
  const homes = new Map<string, Home>()
  for (const { roomId, householdId, relation, id } of residents) {
    const home = homes.get(roomId)
    const isHead = relation === registry.headRelation
    if (!home) homes.set(roomId, { householdId, headId: isHead ? id : undefined })
    else if (isHead && home.householdId === householdId) home.headId ??= id
  }
  return homes
}

/** A room's people are one household, until a second head begins another. */
function householdFor(
  { homes, writing }: Row,
  roomId: string,
  { personId, relation }: { readonly personId: string; readonly relation: string },
): string {
  const isHead = relation === registry.headRelation
  const home = homes.get(roomId)
  if (home && !(isHead && home.headId !== undefined)) {
    if (isHead) home.headId = personId
    return home.householdId
  }
  const begun = { householdId: newId(), headId: isHead ? personId : undefined }
  homes.set(roomId, begun)
  writing.households.push({ id: begun.householdId, roomId, kind: 'family' })
  return begun.householdId
}

type Settled = Pick<Plan, 'places'> & { readonly planned: readonly Pick<Planned, 'place'>[] }

/** Rejected rows may have brought places that nobody lives in. */
export function usedPlaces({ places, planned }: Settled): Plan['places'] {
  const used = new Set(planned.map(({ place }) => place.roomId))
  const rooms = places.rooms.filter(({ id }) => used.has(id))
  const entrances = places.entrances.filter(({ id }) => rooms.some(({ entranceId }) => entranceId === id))
  const buildings = places.buildings.filter(({ id }) => rooms.some(({ buildingId }) => buildingId === id))
  return { buildings, entrances, rooms }
}

export function placeEffects(plan: Settled): Effect[] {
  const { buildings, entrances, rooms } = usedPlaces(plan)
  return [
    ...buildings.map(({ id }) => effect('buildingAdded', id)),
    ...entrances.map(({ id }) => effect('entranceAdded', id)),
    ...rooms.map(({ id }) => effect('roomAdded', id)),
  ]
}

export function effect(kind: Effect['kind'], subjectId: string): Effect {
  return { kind, subjectId, version: null, beforeSealed: null, beforeStatus: null, beforeGrid: null }
}
