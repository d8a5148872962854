import { Refusal } from '../refusal.ts'
import { changeOrganisation, type OrganisationContext } from './change-organisation.ts'
import { headRelation } from './fields/code-lists.ts'
import { areOthers, calledName, identityField, identityOf } from './identity.ts'
import type { Person, Resident, Room, RoomChange, RoomEffect } from './room.ts'
import { changedFields, changeValues, checkValues, type ValueChanges, type Values } from './values.ts'

export type RoomContext = OrganisationContext & {
  /** The person with this id card or other document, wherever they are now. */
  readonly findByIdentity: (identity: string) => Person | undefined
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
    case 'organisationIn':
    case 'organisationCorrect':
    case 'organisationOut': {
      const { organisations, effects } = changeOrganisation(room.organisations, change, context)
      return { room: { ...room, organisations }, effects }
    }
  }
}

function correct(room: Room, change: ChangeOf<'correct'>, context: RoomContext): Step {
  const resident = residentOf(room, change)
  const values = checkValues('person', change.values, context)
  const known = changeValues(resident.values, values)
  checkIdentity(known)
  if (identityOf(known) !== identityOf(resident.values)) checkIdentityFree(resident, known, context)
  const fields = changedFields(resident.values, values)
  const relation = change.relation ?? resident.relation
  const population = change.population ?? resident.population
  if (relation !== resident.relation) fields.push('relation')
  if (population !== resident.population) fields.push('population')
  if (fields.length === 0) return { room, effects: [] }
  const next = { ...resident, values: known, relation, population }
  return settleHead(room, next, [{ type: 'corrected', resident: next, fields }])
}

function moveIn(room: Room, change: ChangeOf<'moveIn'>, context: RoomContext): Step {
  const { householdId, householdKind = 'family', person: given } = change
  const values = withName(checkValues('person', given.values, context))
  if (values === undefined) throw new Refusal('registry.value-invalid', { valueOf: 'name', reason: 'empty' })
  if (given.since !== undefined && given.since > context.today) throw new Refusal('registry.date-invalid')
  checkIdentity(changeValues({}, values))
  const identity = identityOf(changeValues({}, values))
  const known = identity === undefined ? undefined : context.findByIdentity(identity)
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
  if (areOthers(gone.values, kept.values)) throw new Refusal('registry.merge-differs')
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

/** Of somebody new; undefined where nothing says what they are called. */
function withName(values: ValueChanges): ValueChanges | undefined {
  const name = calledName(changeValues({}, values))
  return name === undefined ? undefined : { ...values, name }
}

/** A number without the kind of its document tells nobody apart. */
function checkIdentity({ documentKind, documentNumber }: Values): void {
  if (documentNumber !== undefined && documentKind === undefined)
    throw new Refusal('registry.value-invalid', { valueOf: 'documentKind', reason: 'empty' })
}

function checkIdentityFree(resident: Person, values: Values, context: RoomContext): void {
  const identity = identityOf(values)
  const holder = identity === undefined ? undefined : context.findByIdentity(identity)
  if (holder && holder.id !== resident.id)
    throw new Refusal('registry.value-invalid', { valueOf: identityField(values), reason: 'taken' })
}

export function checkDate(on: string, { since }: Pick<Resident, 'since'>, { today }: Pick<RoomContext, 'today'>): void {
  if (on > today || (since !== undefined && on < since)) throw new Refusal('registry.date-invalid')
}

function without(room: Room, resident: Resident): Room {
  const residents = room.residents.filter(({ id }) => id !== resident.id)
  const households = room.households.filter(({ id }) => residents.some((one) => one.householdId === id))
  return { ...room, residents, households }
}
