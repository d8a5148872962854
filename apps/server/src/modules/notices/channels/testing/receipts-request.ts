import type { Received, Reports } from './fake.ts'
import { beijing } from './fake-aliyun.ts'
import { signedHeaders } from './fake-http-gateway.ts'

export type ReceiptGateway = 'aliyun' | 'tencent' | 'http'

/** What a gateway posts to tell what became of messages, each in its own documented form. */
export function receiptsRequest(gateway: ReceiptGateway, messages: readonly Received[], reports: Reports) {
  const told = messages.flatMap((message) => {
    const report = reports.get(message.gatewayId)
    return report ? [{ ...message, ...report }] : []
  })
  switch (gateway) {
    case 'aliyun':
      return {
        headers: {},
        body: JSON.stringify(
          told.map(({ to, id, gatewayId, delivered, code, at }) => ({
            phone_number: to,
            send_time: beijing(at),
            report_time: beijing(at),
            success: delivered,
            err_code: code,
            err_msg: '',
            sms_size: '1',
            biz_id: gatewayId,
            out_id: id,
          })),
        ),
      }
    case 'tencent':
      return {
        headers: {},
        body: JSON.stringify(
          told.map(({ to, gatewayId, delivered, code, at }) => ({
            user_receive_time: beijing(at),
            nationcode: '86',
            mobile: to.slice(-11),
            report_status: delivered ? 'SUCCESS' : 'FAIL',
            errmsg: code,
            description: '',
            sid: gatewayId,
          })),
        ),
      }
    case 'http': {
      const receipts = told.map(({ id, gatewayId, delivered, code, at }) => ({ id, gatewayId, delivered, code, at }))
      const body = JSON.stringify({ receipts })
      return { headers: signedHeaders(body), body }
    }
  }
}
