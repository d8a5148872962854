import type { Values } from '../registry/index.ts'
import { holds } from './conditions.ts'
import type { Condition, Form, FormField, Group } from './form.ts'
import type { Item } from './items.ts'

/** What is on record of the subject and of what is around it, by item; of those who live there, each by themselves. */
export type Known = {
  readonly values: Values
  readonly members: readonly { readonly id: string; readonly isTenant: boolean; readonly values: Values }[]
}

export type PlannedField = {
  /** The field's key; of a repeated one with whom or which row it is of: `name@id`, `drug#2`. */
  readonly slot: string
  readonly key: string
  readonly item?: string | undefined
  readonly of?: string | undefined
  readonly row?: number | undefined
  /** `follows`: nothing is known yet from which it would follow. */
  readonly state: 'known' | 'asked' | 'follows'
  /** What is left to decide by answers, by slot. */
  readonly when: readonly Condition[]
}

/** What is shown and what is asked; what is decided already not to be there is left out. */
export function planFill(form: Form, items: ReadonlyMap<string, Item>, known: Known): PlannedField[] {
  const planned: PlannedField[] = []
  for (const field of form.fields)
    for (const place of placesOf(form, field, known)) {
      const one = planField({ field, place, items, known, planned })
      if (one) planned.push(one)
    }
  return planned
}

/** Whether the form concerns somebody; what is not known does not rule anybody out. */
export function concerns(form: Form, known: Known): boolean {
  return form.concerns.every((condition) => {
    const field = form.fields.find(({ key }) => key === condition.field)
    return holds(condition, field?.item === undefined ? undefined : known.values[field.item]) !== false
  })
}

/** The fields that are there, once these answers are given. */
export function visibleFields(planned: readonly PlannedField[], answers: Values): PlannedField[] {
  const there = new Set<string>()
  return planned.filter(({ slot, when }) => {
    const isThere = when.every(
      (condition) => there.has(condition.field) && holds(condition, answers[condition.field]) === true,
    )
    if (isThere) there.add(slot)
    return isThere
  })
}

/** `person.name` of the second member: the value that is known there. */
export function knownValue(known: Known, item: string | undefined, of: string | undefined): string | undefined {
  if (item === undefined) return undefined
  return of === undefined ? known.values[item] : known.members.find(({ id }) => id === of)?.values[item]
}

type Place = { readonly of?: string; readonly row?: number }

function placesOf({ groups }: Form, { group }: FormField, { members }: Known): Place[] {
  const repeated = groups.find(({ key }) => key === group)
  return repeated ? placesIn(repeated, members) : [{}]
}

function placesIn({ over, most }: Group, members: Known['members']): Place[] {
  switch (over) {
    case 'residents':
      return members.map(({ id }) => ({ of: id }))
    case 'tenants':
      return members.flatMap(({ id, isTenant }) => (isTenant ? [{ of: id }] : []))
    case 'rows':
      return Array.from({ length: most }, (_, at) => ({ row: at + 1 }))
  }
}

type Planning = {
  readonly field: FormField
  readonly place: Place
  readonly items: ReadonlyMap<string, Item>
  readonly known: Known
  readonly planned: readonly PlannedField[]
}

function planField({ field, place, items, known, planned }: Planning): PlannedField | undefined {
  const { key, item } = field
  const open: Condition[] = []
  for (const condition of field.when) {
    const before = findBefore(planned, condition.field, place)
    if (!before) return undefined
    if (before.state === 'asked') open.push({ ...condition, field: before.slot })
    else if (holds(condition, knownValue(known, before.item, before.of)) !== true) return undefined
  }
  const isKnown = knownValue(known, item, place.of) !== undefined
  const state = isKnown ? 'known' : item !== undefined && items.get(item)?.derived === true ? 'follows' : 'asked'
  return { slot: slotOf(key, place), key, item, ...place, state, when: open }
}

/** In the same place of a repeat, or outside all repeats. */
function findBefore(planned: readonly PlannedField[], key: string, place: Place): PlannedField | undefined {
  return planned.find(({ slot }) => slot === slotOf(key, place)) ?? planned.find(({ slot }) => slot === key)
}

function slotOf(key: string, { of, row }: Place): string {
  if (of !== undefined) return `${key}@${of}`
  return row === undefined ? key : `${key}#${row}`
}
