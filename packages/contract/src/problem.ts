import * as z from 'zod/mini'

/** The body of every error answer. Apart from the refusals, whose words the clients need not carry. */
export const Problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  /** Path of the input at fault, as `body.place.point`. */
  field: z.exactOptional(z.string()),
  requestId: z.string(),
  /** Plain facts for the screen, for example the commands that are possible now. */
  details: z.exactOptional(z.record(z.string(), z.unknown())),
})
export type Problem = z.output<typeof Problem>
