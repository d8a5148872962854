import { z } from 'zod'

/** A department's system that files are sent to; only the operator names it. */
function connectionOf(production: boolean) {
  return z.strictObject({
    url: z.url({ protocol: production ? /^https$/ : /^https?$/ }),
    /** As for webhooks: what is sent is signed with it. */
    secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/),
    /** Whose it is: nobody else sends anything there. */
    unit: z.strictObject({ areaCode: z.string().regex(/^\d+$/), name: z.string().min(1) }),
  })
}
export type OutputConnection = z.infer<ReturnType<typeof connectionOf>>

export function readOutputConnections(
  text: string | undefined,
  production: boolean,
): ReadonlyMap<string, OutputConnection> {
  if (text === undefined) return new Map()
  const parsed = z.record(z.string().min(1).max(60), connectionOf(production)).safeParse(jsonOf(text))
  // What was given holds secrets, so it is not repeated.
  if (!parsed.success) throw new Error('OUTPUT_CONNECTIONS must be a JSON object of connections; see docs/settings.md.')
  return new Map(Object.entries(parsed.data))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
