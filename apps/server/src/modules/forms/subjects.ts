import type { accounts, forms as domain, registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../platform/index.ts'
import { eachRoomRecord, findRoomOfPerson, type RoomRecord, readRoomRecord } from '../registry/index.ts'
import { type Units, unitsById } from './desk.ts'
import { eachMatter, findMatter, type Matter } from './matters.ts'

/** What stands around a subject, by item. A matter stands in no room, and nobody lives in it. */
export type Surroundings = {
  readonly gridCode: string
  readonly roomId: string | undefined
  readonly place: string
  readonly values: registry.Values
  readonly people: RoomRecord['people']
}

/** A record that a form may be about: a person, a room with those who live there, or a matter. */
export type Subject = {
  readonly id: string
  readonly kind: domain.FormSubject
  readonly record: Surroundings
}

/** Whose form it is decides which matters it may be about. */
export type OfForm = Pick<domain.Form, 'subject'> & { readonly ownerUnitId?: string | undefined }

/** Whatever the form may be about in an area: rooms that somebody lives in, or the matters its department has part in. */
export async function* eachSubject(platform: Platform, form: OfForm, areaCode: string): AsyncGenerator<Subject> {
  const units = await unitsById(platform)
  if (form.subject === 'incident') {
    for await (const matter of eachMatter(platform, units.get(form.ownerUnitId ?? ''), areaCode))
      yield subjectOfMatter(units, form, matter)
    return
  }
  for await (const record of eachRoomRecord(platform, areaCode))
    for (const subject of subjectsIn(form, homeOf(record)))
      yield { ...subject, record: among(units, form, subject.record) }
}

/** As it is in this transaction; a matter as its department sees it. */
export async function findOne(
  platform: Platform,
  tx: Transaction,
  { form, subjectId }: { readonly form: OfForm; readonly subjectId: string },
): Promise<Subject | undefined> {
  const units = await unitsById(platform)
  if (form.subject === 'incident') {
    const matter = await findMatter(platform, units.get(form.ownerUnitId ?? ''), subjectId)
    return matter && subjectOfMatter(units, form, matter)
  }
  const isRoom = form.subject === 'room'
  const home = isRoom ? { personId: subjectId, roomId: subjectId } : await findRoomOfPerson(tx, subjectId)
  const record = home && (await readRoomRecord(platform, tx, home.roomId))
  return home && record && { id: home.personId, kind: form.subject, record: among(units, form, homeOf(record)) }
}

function subjectOfMatter(units: Units, form: OfForm, { id, ...record }: Matter): Subject {
  return { id, kind: 'incident', record: among(units, form, { ...record, roomId: undefined, people: [] }) }
}

export function homeOf({ roomId, gridCode, place, room, building, people }: RoomRecord): Surroundings {
  return { roomId, gridCode, place, people, values: { ...prefixed('room', room), ...prefixed('building', building) } }
}

export function subjectsIn({ subject: kind }: Pick<domain.Form, 'subject'>, record: Surroundings): Subject[] {
  if (kind === 'room') return record.roomId === undefined ? [] : [{ id: record.roomId, kind, record }]
  return record.people.map(({ id }) => ({ id, kind, record }))
}

export function prefixed(subject: domain.Item['subject'], values: registry.Values): registry.Values {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [`${subject}.${code}`, value]))
}

/** With the units that answer for the place, and the one whose form it is. */
function among(units: Units, { ownerUnitId }: OfForm, record: Surroundings): Surroundings {
  const at = (kind: accounts.UnitKind, length: number) =>
    [...units.values()].find((unit) => unit.kind === kind && unit.areaCode === record.gridCode.slice(0, length))?.name
  const named = {
    ownerName: units.get(ownerUnitId ?? '')?.name,
    communityName: at('community', 12),
    centreName: at('centre', 9),
  }
  const known = Object.entries(named).flatMap(([code, name]) => (name === undefined ? [] : [[code, name] as const]))
  return { ...record, values: { ...record.values, ...prefixed('unit', Object.fromEntries(known)) } }
}
