export const limitUnits = ['hours', 'workingHours', 'workingDays', 'calendarDays'] as const
export type LimitUnit = (typeof limitUnits)[number]

/**
 * How long something may take. Of `hours` and `workingHours` any positive amount; days are whole, and the day on
 * which the time begins does not count (Civil Code of China, art. 201).
 */
export type Limit = { readonly amount: number; readonly unit: LimitUnit }

/** An instant by which something must be done (ISO-8601 UTC), and the limit it comes from; one set by hand has none. */
export type Term = { readonly dueAt: string; readonly limit?: Limit }
