/** How long a matter has been open at least; the keys are the words' keys. */
export const ages = { any: 0, day: 1, three: 3, week: 7, month: 30 } as const
export type Age = keyof typeof ages

export type MapFilter = { readonly category?: string; readonly age: Age; readonly urgent: boolean }

const dayMilliseconds = 86_400_000

/** As the API asks for it. The instant is rounded, so that the same question is asked once within a quarter of an hour. */
export function toMapQuery({ category, age, urgent }: MapFilter, now: Date) {
  const quarter = 900_000
  const before = Math.floor((now.getTime() - ages[age] * dayMilliseconds) / quarter) * quarter
  return {
    ...(category === undefined ? {} : { categoryId: category }),
    ...(urgent ? { urgent: 'true' } : {}),
    ...(age === 'any' ? {} : { reportedBefore: new Date(before).toISOString() }),
  }
}

export type MarkAge = 'new' | 'days' | 'old'

/** The colour of a mark says how long the oldest matter in it has been open; its name says so too. */
export function ageOf(oldestAt: string, now: Date): MarkAge {
  const days = (now.getTime() - new Date(oldestAt).getTime()) / dayMilliseconds
  if (days < 1) return 'new'
  return days < 7 ? 'days' : 'old'
}
