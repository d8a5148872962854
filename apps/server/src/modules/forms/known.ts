import type { FillView } from '@ejia/contract'
import { forms as domain, registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../platform/index.ts'
import type { RoomRecord } from '../registry/index.ts'
import type { ItemBook } from './items.ts'
import { listPresent } from './store/claims.ts'

/** A record that a form may be about: a person, or a room with those who live there. */
export type Subject = { readonly id: string; readonly record: RoomRecord; readonly isRoom: boolean }

/** A subject with all that is known of it, and of those around it by their id. */
export type KnownSubject = Subject & { readonly known: domain.Known }

export function subjectsIn(form: Pick<domain.Form, 'subject'>, record: RoomRecord): Subject[] {
  if (form.subject === 'room') return [{ id: record.roomId, record, isRoom: true }]
  return record.people.map(({ id }) => ({ id, record, isRoom: false }))
}

/** With what departments added beside what the registry keeps. */
export async function knowSubjects(
  { vault }: Pick<Platform, 'vault'>,
  tx: Transaction,
  subjects: readonly Subject[],
): Promise<KnownSubject[]> {
  const ids = new Set(subjects.flatMap(({ record }) => [record.roomId, ...record.people.map(({ id }) => id)]))
  const added = new Map<string, Record<string, string>>()
  for (const { id, subjectId, item, standing, valueSealed } of await listPresent(tx, [...ids])) {
    if (standing !== 'held' || !isAdded(item)) continue
    const values = added.get(subjectId) ?? {}
    values[item] = vault.open(valueSealed, id)
    added.set(subjectId, values)
  }
  return subjects.map((subject) => ({ ...subject, known: knownOf(subject, added) }))
}

/** An item that a department added: its value is kept here, not in the registry. */
export function isAdded(item: string): boolean {
  return /^(person|room)\.x\d+$/.test(item)
}

function knownOf({ id, record, isRoom }: Subject, added: ReadonlyMap<string, registry.Values>): domain.Known {
  const people = record.people.map((person) => ({
    id: person.id,
    isTenant: person.isTenant,
    values: { ...prefixed('person', person.values), ...added.get(person.id) },
  }))
  const around = {
    ...prefixed('room', record.room),
    ...prefixed('building', record.building),
    ...added.get(record.roomId),
  }
  const own = isRoom ? {} : people.find((person) => person.id === id)?.values
  return { values: { ...around, ...own }, members: isRoom ? people : [] }
}

function prefixed(subject: 'person' | 'room' | 'building', values: registry.Values): registry.Values {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [`${subject}.${code}`, value]))
}

type Seen = { readonly form: domain.Form; readonly items: ItemBook; readonly filledAt: string | undefined }

/** What a form shows of a record, and what it asks. */
export function viewFill(subject: KnownSubject, { form, items, filledAt }: Seen): FillView {
  const { known, record, isRoom, id } = subject
  const nameOf = (of: string | undefined) => {
    const person = record.people.find((one) => one.id === of)
    return person ? registry.maskName(person.values['name'] ?? '') : null
  }
  return {
    subjectId: id,
    label: isRoom ? record.place : (nameOf(id) ?? ''),
    place: isRoom ? (record.room['gridName'] ?? '') : record.place,
    gridCode: record.gridCode,
    filledAt: filledAt ?? null,
    fields: domain.planFill(form, items, known).map(({ slot, key, item, of, row, state, when }) => {
      const value = domain.knownValue(known, item, of)
      const kind = item === undefined ? undefined : items.get(item)
      return {
        slot,
        key,
        of: of ?? null,
        ofName: nameOf(of),
        row: row ?? null,
        state,
        shown: value === undefined || !kind ? null : domain.maskItem(kind, value),
        when: when.map(({ values, ...condition }) => ({ ...condition, values: [...values] })),
      }
    }),
  }
}
