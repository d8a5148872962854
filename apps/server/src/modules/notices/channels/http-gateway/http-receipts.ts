import * as z from 'zod/mini'
import type { Receipt } from '../channel.ts'

const Reports = z.object({
  receipts: z.array(
    z.object({
      gatewayId: z.string(),
      id: z.optional(z.string()),
      delivered: z.boolean(),
      code: z.string(),
      at: z.string(),
    }),
  ),
})

/** What a city's own gateway posts; the form is ours, see docs/message-gateways.md. Throws at what is none. */
export function parseHttpReceipts(body: unknown): readonly Receipt[] {
  return z.parse(Reports, body).receipts.map(({ gatewayId, id, delivered, code, at }) => {
    const instant = new Date(at)
    if (Number.isNaN(instant.getTime())) throw new Error('a receipt without a time')
    return { gatewayId, ...(id && { id }), delivered, code, at: instant.toISOString() }
  })
}

export const httpThanks = { status: 'received' } as const
