import { newId } from '@ejia/client'
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

export function newPerson(): NewPerson {
  return { personId: newId(), relation: '97', isRegistered: false, since: today(), values: {} }
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
