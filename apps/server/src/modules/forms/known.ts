import type { FillView } from '@ejia/contract'
import { forms as domain, registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../platform/index.ts'
import type { ItemBook } from './items.ts'
import { listPresent } from './store/claims.ts'
import { prefixed, type Subject } from './subjects.ts'

/** A subject with all that is known of it, and of those around it by their id. */
export type KnownSubject = Subject & { readonly known: domain.Known }

/** With what departments added beside what is kept elsewhere. */
export async function knowSubjects(
  { vault }: Pick<Platform, 'vault'>,
  tx: Transaction,
  subjects: readonly Subject[],
): Promise<KnownSubject[]> {
  const ids = new Set(
    subjects.flatMap(({ id, record }) => [id, record.roomId ?? id, ...record.people.map((person) => person.id)]),
  )
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
  return /^(person|room|incident)\.x\d+$/.test(item)
}

function knownOf({ id, kind, record }: Subject, added: ReadonlyMap<string, registry.Values>): domain.Known {
  const people = record.people.map((person) => ({
    id: person.id,
    isTenant: person.isTenant,
    values: { ...prefixed('person', person.values), ...added.get(person.id) },
  }))
  const around = { ...record.values, ...added.get(record.roomId ?? id) }
  const own = people.find((person) => person.id === id)?.values
  return { values: { ...around, ...own }, members: kind === 'room' ? people : [] }
}

type Seen = { readonly form: domain.Form; readonly items: ItemBook; readonly filledAt: string | undefined }

/** What a form shows of a record, and what it asks. */
export function viewFill(subject: KnownSubject, { form, items, filledAt }: Seen): FillView {
  const { known, record, kind, id } = subject
  const nameOf = (of: string | undefined) => {
    const person = record.people.find((one) => one.id === of)
    return person ? registry.maskName(person.values['name'] ?? '') : null
  }
  const titles = {
    person: [nameOf(id) ?? '', record.place],
    room: [record.place, record.values['room.gridName'] ?? ''],
    incident: [titleOf(record.values), record.place],
  } as const
  const [label, place] = titles[kind]
  return {
    subjectId: id,
    label,
    place,
    gridCode: record.gridCode,
    filledAt: filledAt ?? null,
    fields: domain.planFill(form, items, known).map(({ slot, key, item, of, row, state, when }) => {
      const value = domain.knownValue(known, item, of)
      const shownAs = item === undefined ? undefined : items.get(item)
      return {
        slot,
        key,
        of: of ?? null,
        ofName: nameOf(of),
        row: row ?? null,
        state,
        shown: value === undefined || !shownAs ? null : domain.maskItem(shownAs, value),
        when: when.map(({ values, ...condition }) => ({ ...condition, values: [...values] })),
      }
    }),
  }
}

/** A matter by what it is, and its code. */
export function titleOf(values: registry.Values): string {
  return [values['incident.category'], values['incident.caseCode']].filter((word) => word !== undefined).join(' ')
}
