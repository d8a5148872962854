import * as z from 'zod/mini'
import type { Transaction } from '../../platform/index.ts'
import { listMatterStates } from '../incidents/index.ts'
import type { Receipt } from './channels/channel.ts'
import { settleReceipts } from './delivering/record-outcome.ts'
import type { Desk } from './desk.ts'
import { settlePictures } from './screen-matter.ts'
import { addReceipts } from './store/deliveries.ts'
import { useWechatQuota } from './store/ways.ts'
import { findMatterAsked, keepMediaVerdict, type MediaVerdict } from './store/wechat-push.ts'

const OneOrMore = <S extends z.ZodMiniType>(item: S) => z.union([z.array(item), item])
const Id = z.union([z.string(), z.number()])

const Event = z.discriminatedUnion('Event', [
  z.object({
    Event: z.literal('wxa_media_check'),
    trace_id: z.string(),
    errcode: z.optional(z.number()),
    result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.optional(z.number()) })),
  }),
  z.object({
    Event: z.literal('subscribe_msg_change_event'),
    FromUserName: z.string(),
    List: OneOrMore(z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() })),
  }),
  z.object({
    Event: z.literal('subscribe_msg_sent_event'),
    List: OneOrMore(z.object({ MsgID: Id, ErrorCode: Id, ErrorStatus: z.optional(z.string()) })),
  }),
])

/** Acts on the events that mean something here; the others are only thanked for. */
export async function actOnPush(tx: Transaction, desk: Desk, text: string): Promise<void> {
  const parsed = z.safeParse(Event, parse(text))
  if (!parsed.success) return
  const event = parsed.data
  switch (event.Event) {
    case 'wxa_media_check': {
      // What could not be fetched or was not judged is for a person to look at.
      const { suggest = 'review', label = 0 } = event.errcode === 0 ? (event.result ?? {}) : {}
      return settleVerdict(tx, { traceId: event.trace_id, suggest, label })
    }
    case 'subscribe_msg_change_event':
      for (const { TemplateId: templateId, SubscribeStatusString: status } of [event.List].flat())
        if (status === 'reject') await useWechatQuota(tx, { openid: event.FromUserName, templateId, left: 'none' })
      return
    case 'subscribe_msg_sent_event':
      return keepReceipts(tx, desk, [event.List].flat())
  }
}

async function settleVerdict(tx: Transaction, verdict: MediaVerdict): Promise<void> {
  await keepMediaVerdict(tx, verdict)
  const incidentId = await findMatterAsked(tx, verdict.traceId)
  const [matter] = incidentId === undefined ? [] : await listMatterStates(tx, [incidentId])
  if (matter) await settlePictures(tx, matter)
}

type Delivered = {
  readonly MsgID: string | number
  readonly ErrorCode: string | number
  readonly ErrorStatus?: string | undefined
}

async function keepReceipts(tx: Transaction, desk: Desk, told: readonly Delivered[]): Promise<void> {
  const now = desk.clock()
  const receipts = told.map(
    ({ MsgID, ErrorCode, ErrorStatus }): Receipt => ({
      gatewayId: String(MsgID),
      delivered: Number(ErrorCode) === 0,
      code: ErrorStatus ?? String(ErrorCode),
      at: now,
    }),
  )
  await addReceipts(tx, 'wechat', receipts)
  await settleReceipts(tx, desk, { gateway: 'wechat', gatewayIds: receipts.map(({ gatewayId }) => gatewayId), now })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
