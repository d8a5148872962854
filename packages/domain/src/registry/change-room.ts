import { Refusal } from '../refusal.ts'
import { headRelation } from './fields/code-lists.ts'
import type { Person, Resident, Room, RoomChange, RoomEffect } from './room.ts'
import { changeValues, checkValues, type Rules, type ValueChanges, type Values } from './values.ts'

export type RoomContext = Rules & {
  /** The person with this id card, wherever they are now. */
  readonly findByIdCard: (idCard: string) => Person | undefined
  /** A living record outside the room, to merge with. */
  readonly findPerson: (id: string) => Person | undefined
}

type Step = { readonly room: Room; readonly effects: readonly RoomEffect[] }
type ChangeOf<Type extends RoomChange['type']> = Extract<RoomChange, { type: Type }>

/** All changes, one after the other, or a refusal of the first that cannot be. */
export function changeRoom(room: Room, changes: readonly RoomChange[], context: RoomContext): Step {
  return changes.reduce<Step>(
    (before, change) => {
      const { room: next, effects } = changeOnce(before.room, change, context)
      return { room: next, effects: [...before.effects, ...effects] }
    },
    { room, effects: [] },
  )
}

function changeOnce(room: Room, change: RoomChange, context: RoomContext): Step {
  switch (change.type) {
    case 'correct':
      return correct(room, change, context)
    case 'moveIn':
      return moveIn(room, change, context)
    case 'moveOut': {
      const resident = residentOf(room, change)
      checkDate(change.on, resident, context)
      return { room: without(room, resident), effects: [{ type: 'movedOut', resident, on: change.on, to: change.to }] }
    }
    case 'died': {
      const resident = residentOf(room, change)
      checkDate(change.on, resident, context)
      return { room: without(room, resident), effects: [{ type: 'died', resident, on: change.on }] }
    }
    case 'duplicate':
      return merge(room, change, context)
    case 'room': {
      const values = checkValues('room', change.values, context)
      const fields = changedFields(room.values, values)
      if (fields.length === 0) return { room, effects: [] }
      const next = { ...room, values: changeValues(room.values, values) }
      return { room: next, effects: [{ type: 'roomChanged', values: next.values, fields }] }
    }
  }
}

function correct(room: Room, change: ChangeOf<'correct'>, context: RoomContext): Step {
  const resident = residentOf(room, change)
  const values = checkValues('person', change.values, context)
  checkIdCardFree(resident, values, context)
  const fields = changedFields(resident.values, values)
  const relation = change.relation ?? resident.relation
  const population = change.population ?? resident.population
  if (relation !== resident.relation) fields.push('relation')
  if (population !== resident.population) fields.push('population')
  if (fields.length === 0) return { room, effects: [] }
  const next = { ...resident, values: changeValues(resident.values, values), relation, population }
  return settleHead(room, next, [{ type: 'corrected', resident: next, fields }])
}

function moveIn(room: Room, change: ChangeOf<'moveIn'>, context: RoomContext): Step {
  const { householdId, householdKind = 'family', person: given } = change
  const values = checkValues('person', given.values, context)
  if (typeof values['name'] !== 'string')
    throw new Refusal('registry.value-invalid', { valueOf: 'name', reason: 'empty' })
  if (given.since !== undefined && given.since > context.today) throw new Refusal('registry.date-invalid')
  const idCard = values['idCard'] ?? undefined
  const known = idCard === undefined ? undefined : context.findByIdCard(idCard)
  const present = room.residents.find(({ id }) => id === (known?.id ?? given.personId))
  if (present) {
    const { relation, population } = given
    return correct(room, { type: 'correct', personId: present.id, values, relation, population }, context)
  }
  const resident: Resident = {
    id: known?.id ?? given.personId,
    version: known?.version ?? 0,
    values: changeValues(known?.values ?? {}, values),
    householdId,
    relation: given.relation,
    population: given.population,
    since: given.since ?? context.today,
  }
  const household = room.households.find(({ id }) => id === householdId) ?? { id: householdId, kind: householdKind }
  const entered: Room = {
    ...room,
    households: [...room.households.filter(({ id }) => id !== householdId), household],
    residents: [...room.residents, resident],
  }
  return settleHead(entered, resident, [
    {
      type: 'movedIn',
      resident,
      householdKind: household.kind,
      isKnown: known !== undefined,
      alias: known && known.id !== given.personId ? given.personId : undefined,
      fields: changedFields(known?.values ?? {}, values),
    },
  ])
}

function merge(room: Room, change: ChangeOf<'duplicate'>, context: RoomContext): Step {
  const resident = residentOf(room, change)
  const inRoom = room.residents.find(({ id }) => id === change.keepPersonId)
  const kept = inRoom ?? context.findPerson(change.keepPersonId)
  if (!kept || kept.id === resident.id) throw new Refusal('registry.merge-target')
  const { keep, fields } = mergePeople(resident, kept)
  const rest = without(room, resident)
  const residents = rest.residents.map((one) => (one.id === keep.id ? { ...one, values: keep.values } : one))
  return { room: { ...rest, residents }, effects: [{ type: 'merged', resident, keep, fields }] }
}

/** The kept record with what only the other has. */
export function mergePeople(gone: Person, kept: Person): { readonly keep: Person; readonly fields: readonly string[] } {
  const [one, other] = [gone.values['idCard'], kept.values['idCard']]
  if (one !== undefined && other !== undefined && one !== other) throw new Refusal('registry.merge-differs')
  const values: Values = { ...gone.values, ...kept.values }
  const keep: Person = { id: kept.id, version: kept.version, values }
  return { keep, fields: Object.keys(values).filter((code) => kept.values[code] === undefined) }
}

/** One head in a household: whoever is named last; the former head becomes another relative. */
function settleHead(room: Room, resident: Resident, effects: readonly RoomEffect[]): Step {
  const isFormer = (one: Resident) =>
    resident.relation === headRelation &&
    one.id !== resident.id &&
    one.householdId === resident.householdId &&
    one.relation === headRelation
  const former = room.residents.filter(isFormer).map((one) => ({ ...one, relation: '97' }))
  const settled = new Map([...former, resident].map((one) => [one.id, one]))
  return {
    room: { ...room, residents: room.residents.map((one) => settled.get(one.id) ?? one) },
    effects: [
      ...effects,
      ...former.map((one): RoomEffect => ({ type: 'corrected', resident: one, fields: ['relation'] })),
    ],
  }
}

function residentOf(
  room: Room,
  { personId, expectedVersion }: { readonly personId: string; readonly expectedVersion?: number | undefined },
): Resident {
  const resident = room.residents.find(({ id }) => id === personId)
  if (!resident) throw new Refusal('registry.person-gone', { personId })
  if (expectedVersion !== undefined && expectedVersion !== resident.version)
    throw new Refusal('registry.conflict', { personId, currentVersion: resident.version })
  return resident
}

function checkIdCardFree(resident: Person, values: ValueChanges, context: RoomContext): void {
  const idCard = values['idCard']
  const holder = typeof idCard === 'string' ? context.findByIdCard(idCard) : undefined
  if (holder && holder.id !== resident.id)
    throw new Refusal('registry.value-invalid', { valueOf: 'idCard', reason: 'taken' })
}

export function checkDate(on: string, { since }: Pick<Resident, 'since'>, { today }: Pick<RoomContext, 'today'>): void {
  if (on > today || (since !== undefined && on < since)) throw new Refusal('registry.date-invalid')
}

function without(room: Room, resident: Resident): Room {
  const residents = room.residents.filter(({ id }) => id !== resident.id)
  const households = room.households.filter(({ id }) => residents.some((one) => one.householdId === id))
  return { ...room, residents, households }
}

function changedFields(known: Values, values: ValueChanges): string[] {
  return Object.entries(values).flatMap(([code, value]) => ((known[code] ?? null) === value ? [] : [code]))
}
