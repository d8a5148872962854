import type { Received, Reports } from './fake.ts'
import { beijing } from './fake-aliyun.ts'

export type ReceiptGateway = 'aliyun' | 'tencent' | 'http'

/** What a gateway posts to tell what became of messages, each in its own documented form. */
export function receiptsBody(gateway: ReceiptGateway, messages: readonly Received[], reports: Reports): unknown {
  const told = messages.flatMap((message) => {
    const report = reports.get(message.gatewayId)
    return report ? [{ ...message, ...report }] : []
  })
  switch (gateway) {
    case 'aliyun':
      return told.map(({ to, id, gatewayId, delivered, code, at }) => ({
        phone_number: to,
        send_time: beijing(at),
        report_time: beijing(at),
        success: delivered,
        err_code: code,
        err_msg: '',
        sms_size: '1',
        biz_id: gatewayId,
        out_id: id,
      }))
    case 'tencent':
      return told.map(({ to, gatewayId, delivered, code, at }) => ({
        user_receive_time: beijing(at),
        nationcode: '86',
        mobile: to.slice(-11),
        report_status: delivered ? 'SUCCESS' : 'FAIL',
        errmsg: code,
        description: '',
        sid: gatewayId,
      }))
    case 'http':
      return {
        receipts: told.map(({ id, gatewayId, delivered, code, at }) => ({ id, gatewayId, delivered, code, at })),
      }
  }
}
