import * as z from 'zod/mini'
import { fromBeijingTime } from '../beijing-time.ts'
import type { Receipt } from '../channel.ts'

/** https://help.aliyun.com/zh/sms/developer-reference/smsreport-2; `out_id` is ours. */
const Reports = z.array(
  z.object({
    report_time: z.string(),
    success: z.boolean(),
    err_code: z.string(),
    biz_id: z.string(),
    out_id: z.optional(z.string()),
  }),
)

/** What 阿里云 posts to the address given for receipts. Throws at what is none. */
export function parseAliyunReceipts(body: unknown): readonly Receipt[] {
  return z.parse(Reports, body).map(({ biz_id, out_id, success, err_code, report_time }) => ({
    gatewayId: biz_id,
    ...(out_id && { id: out_id }),
    delivered: success,
    code: err_code,
    at: fromBeijingTime(report_time) ?? new Date().toISOString(),
  }))
}

/** What 阿里云 wants to hear; anything else and it sends them again. */
export const aliyunThanks = { code: 0, msg: '接收成功' } as const
