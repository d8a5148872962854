import { z } from 'zod'

/** Where other departments' data is fetched: an interface below an address, or a database. Only the operator names them. */
const Connection = z.union([
  z.strictObject({ url: z.url({ protocol: /^https?$/ }), token: z.string().min(1).optional() }),
  z.strictObject({ postgres: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://') }),
])
export type Connection = z.infer<typeof Connection>

export function readConnections(text: string | undefined): ReadonlyMap<string, Connection> {
  if (text === undefined) return new Map()
  const parsed = z.record(z.string().min(1).max(60), Connection).safeParse(jsonOf(text))
  // What was given holds secrets, so it is not repeated.
  if (!parsed.success)
    throw new Error('INBOUND_CONNECTIONS must be a JSON object of connections; see docs/settings.md.')
  return new Map(Object.entries(parsed.data))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
