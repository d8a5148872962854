import * as z from 'zod/mini'
import { Text } from '../values.ts'

/** Which fields, by their codes, and for what they are needed. */
export const Unmasking = z.strictObject({
  fields: z.array(Text(41)).check(z.minLength(1), z.maxLength(30)),
  reason: Text(200),
})
export type Unmasking = z.output<typeof Unmasking>

/** In clear, by the code of the field; what is not kept is left out. */
export const Unmasked = z.strictObject({ values: z.record(z.string(), z.string()) })
export type Unmasked = z.output<typeof Unmasked>
