import { transaction } from '../../../platform/index.ts'
import type { SmsGateway, WaitingSms } from '../channels/channel.ts'
import type { Desk } from '../desk.ts'
import { addReceipts, claimUnreceipted } from '../store/deliveries.ts'
import { phoneOf } from './phone-of.ts'
import { settleReceipts } from './record-outcome.ts'

const atOnce = 20
const patienceMilliseconds = 20_000

/** Asks the services that can be asked what became of messages they sent no receipt for; answers how many were asked about. */
export async function fetchReceipts(desk: Desk, now: string): Promise<number> {
  let asked = 0
  for (const gateway of desk.gateways.sms) asked += await askOne(desk, gateway, now)
  return asked
}

async function askOne(desk: Desk, { name, fetchReceipts: ask }: SmsGateway, now: string): Promise<number> {
  if (!ask) return 0
  const { database } = desk
  const claimed = await claimUnreceipted(database, { gateway: name, now, limit: atOnce })
  const waiting = await Promise.all(
    claimed.map(async (delivery): Promise<WaitingSms[]> => {
      const to = await phoneOf(desk, delivery)
      return to === undefined ? [] : [{ gatewayId: delivery.gatewayId, to, sentAt: new Date(delivery.sentAt) }]
    }),
  )
  const messages = waiting.flat()
  if (messages.length === 0) return 0
  const receipts = await ask(messages, AbortSignal.timeout(patienceMilliseconds))
  if (receipts.length > 0)
    await transaction(database, async (tx) => {
      await addReceipts(tx, name, receipts)
      await settleReceipts(tx, desk, { gateway: name, gatewayIds: receipts.map(({ gatewayId }) => gatewayId), now })
    })
  return messages.length
}
