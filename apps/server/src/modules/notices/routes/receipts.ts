import { createHash, timingSafeEqual } from 'node:crypto'
import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Route, route, transaction } from '../../../platform/index.ts'
import type { Receipt } from '../channels/channel.ts'
import { receiptReaders } from '../channels/receipts.ts'
import { settleReceipts } from '../delivering/record-outcome.ts'
import type { Desk } from '../desk.ts'
import { addReceipts } from '../store/deliveries.ts'

/** What became of messages, as the text message services report it. */
export function receiptRoutes(desk: Desk): Route[] {
  const { database, receiptToken, clock } = desk
  return [
    route(api.receiveReceipts, async ({ input: { params, body } }) => {
      const { gateway, token } = params
      const name = gateways.find((one) => one === gateway)
      if (receiptToken === undefined || name === undefined || !isSame(token, receiptToken))
        throw new Refusal('not-found')
      const { parse, thanks } = receiptReaders[name]
      const receipts = readWith(parse, body)
      if (receipts.length > 0)
        await transaction(database, async (tx) => {
          await addReceipts(tx, name, receipts)
          await settleReceipts(tx, desk, {
            gateway: name,
            gatewayIds: receipts.map(({ gatewayId }) => gatewayId),
            now: clock(),
          })
        })
      return { ...thanks }
    }),
  ]
}

const gateways = ['aliyun', 'tencent', 'http'] as const satisfies readonly (keyof typeof receiptReaders)[]

/** What is no receipt is refused, and the service keeps it. */
function readWith(parse: (body: unknown) => readonly Receipt[], body: unknown): readonly Receipt[] {
  try {
    return parse(body)
  } catch (error) {
    throw new Refusal('input.invalid', { field: 'body', reason: String(error) })
  }
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
