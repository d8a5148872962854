import { aliyunThanks, parseAliyunReceipts } from './aliyun/aliyun-receipts.ts'
import type { Receipt } from './channel.ts'
import { httpThanks, parseHttpReceipts } from './http-gateway/http-receipts.ts'
import { parseTencentReceipts, tencentThanks } from './tencent/tencent-receipts.ts'

/** For each gateway that sends receipts: how to read them, and the answer it takes for "received". */
export const receiptReaders = {
  aliyun: { parse: parseAliyunReceipts, thanks: aliyunThanks },
  tencent: { parse: parseTencentReceipts, thanks: tencentThanks },
  http: { parse: parseHttpReceipts, thanks: httpThanks },
} as const satisfies Record<string, { parse: (body: unknown) => readonly Receipt[]; thanks: object }>
