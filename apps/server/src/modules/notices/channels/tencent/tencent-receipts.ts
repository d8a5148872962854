import * as z from 'zod/mini'
import { fromBeijingTime } from '../beijing-time.ts'
import type { Receipt } from '../channel.ts'

/** https://cloud.tencent.com/document/product/382/59178; `ext` is our id, as the sending carried it. */
const Reports = z.array(
  z.object({
    user_receive_time: z.string(),
    report_status: z.enum(['SUCCESS', 'FAIL']),
    errmsg: z.string(),
    sid: z.string(),
    ext: z.optional(z.string()),
  }),
)

/** What 腾讯云 posts to the address given for receipts. Throws at what is none. */
export function parseTencentReceipts(body: unknown): readonly Receipt[] {
  return z.parse(Reports, body).map(({ sid, ext, report_status, errmsg, user_receive_time }) => ({
    gatewayId: sid,
    ...(ext && { id: ext }),
    delivered: report_status === 'SUCCESS',
    code: errmsg,
    at: fromBeijingTime(user_receive_time) ?? new Date().toISOString(),
  }))
}

/** What 腾讯云 wants to hear. */
export const tencentThanks = { result: 0, errmsg: 'OK' } as const
