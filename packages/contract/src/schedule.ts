import * as z from 'zod/mini'

const hour = z.int().check(z.gte(0), z.lte(23))

/** At an hour of China; by the week 1 is Monday, by the month a day that is not there means the last one. */
export const Schedule = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), hour }),
  z.strictObject({ every: z.literal('week'), weekday: z.int().check(z.gte(1), z.lte(7)), hour }),
  z.strictObject({ every: z.literal('month'), day: z.int().check(z.gte(1), z.lte(31)), hour }),
])
export type Schedule = z.output<typeof Schedule>
