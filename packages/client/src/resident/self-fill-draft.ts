import type { RequestOf, registry } from '@ejia/contract'

export type NewPerson = {
  readonly personId: string
  readonly relation: string
  readonly isRegistered: boolean
  readonly since: string
  readonly values: Readonly<Record<string, string>>
}

/** What somebody has filled in of their household, by person. Never kept on the phone: it may not be theirs. */
export type SelfFillDraft = {
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly movedOut: Readonly<Record<string, string>>
  readonly newPeople: readonly NewPerson[]
}

export const emptySelfFill: SelfFillDraft = { values: {}, movedOut: {}, newPeople: [] }

export function newPerson(personId: string): NewPerson {
  return { personId, relation: '97', isRegistered: false, since: today(), values: {} }
}

/** An object's own order would put the codes with a leading zero last. */
export const relationOrder = ['02', '10', '20', '30', '40', '50', '60', '70', '97', '99'] as const

type Written = { readonly personId: string; readonly code: string; readonly value: string }

export function withValue(draft: SelfFillDraft, { personId, code, value }: Written): SelfFillDraft {
  return { ...draft, values: { ...draft.values, [personId]: { ...draft.values[personId], [code]: value } } }
}

export function withLeave(draft: SelfFillDraft, personId: string, on: string | undefined): SelfFillDraft {
  const { [personId]: _, ...others } = draft.movedOut
  return { ...draft, movedOut: on === undefined ? others : { ...others, [personId]: on } }
}

/** The day on the wall of the city. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

type Body = RequestOf<(typeof registry)['submitSelfFill']>['body']

/** What is sent: only what was filled in; of those who left nothing but that they left. */
export function bodyOf(draft: SelfFillDraft, token: string): Body {
  const movedOut = Object.entries(draft.movedOut).map(([personId, on]) => ({ personId, on }))
  return {
    token,
    people: Object.entries(draft.values).flatMap(([personId, values]) => {
      const given = filled(values)
      return draft.movedOut[personId] !== undefined || Object.keys(given).length === 0
        ? []
        : [{ personId, values: given }]
    }),
    newPeople: draft.newPeople.map(({ personId, relation, isRegistered, since, values }) => ({
      personId,
      relation,
      population: isRegistered ? 'registered' : 'floating',
      ...(since === '' ? {} : { since }),
      values: filled(values),
    })),
    movedOut,
  }
}

export function isNothing({ people, newPeople, movedOut }: Body): boolean {
  return people.length + newPeople.length + movedOut.length === 0
}

function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => (value.trim() === '' ? [] : [[code, value.trim()]])),
  )
}
