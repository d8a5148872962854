import * as z from 'zod/mini'

/** What a gateway answered, if it is what its document says. */
export function readJson<Shape>(schema: z.core.$ZodType<Shape>, text: string): Shape | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
