import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handled, Handler, Reports } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'
import { faultOfAcs3 } from './verify-acs3.ts'

const { keyId, keySecret, signName } = fakeAccounts.aliyun

/** dysmsapi 2017-05-25: SendSms and QuerySendDetails. */
export function fakeAliyun(reports: Reports): Handler {
  const nonces = new Set<unknown>()
  return (exchange, failureFor) => {
    const fault = faultOfAcs3(exchange, keyId, keySecret) ?? faultOfCall(exchange, nonces)
    if (fault) return refuse(400, fault)
    return exchange.headers['x-acs-action'] === 'SendSms' ? sendSms(exchange, failureFor) : query(exchange, reports)
  }
}

function faultOfCall({ headers }: Exchange, nonces: Set<unknown>): string | undefined {
  const nonce = headers['x-acs-signature-nonce']
  if (nonces.has(nonce)) return 'SignatureNonceUsed'
  nonces.add(nonce)
  if (headers['x-acs-version'] !== '2017-05-25') return 'InvalidVersion'
  return headers['x-acs-action'] === 'SendSms' || headers['x-acs-action'] === 'QuerySendDetails'
    ? undefined
    : 'InvalidAction.NotFound'
}

const Parameters = z.record(z.string(), z.string())

function sendSms({ url }: Exchange, failureFor: (to: string) => string | undefined): Handled {
  const given = (name: string) => url.searchParams.get(name) ?? ''
  const to = given('PhoneNumbers')
  const failure = failureFor(to)
  // Faults of the gateway itself come with an HTTP status, those of the SMS service behind it with 200.
  if (failure) return refuse(/^is[vp]\./.test(failure) ? 200 : failure.startsWith('Throttling') ? 429 : 400, failure)
  if (!/^\d{5,15}$/.test(to)) return refuse(200, 'isv.MOBILE_NUMBER_ILLEGAL')
  if (given('SignName') !== signName) return refuse(200, 'isv.SMS_SIGNATURE_ILLEGAL')
  if (given('TemplateCode') === '') return refuse(200, 'isv.SMS_TEMPLATE_ILLEGAL')
  const values = readJson(Parameters, given('TemplateParam') || '{}')
  if (values === undefined) return refuse(200, 'isv.INVALID_JSON_PARAM')
  const gatewayId = `${Math.floor(Math.random() * 1e15)}^0`
  return {
    reply: { body: { Message: 'OK', RequestId: randomUUID(), Code: 'OK', BizId: gatewayId } },
    received: { to, id: given('OutId'), gatewayId, content: { template: given('TemplateCode'), values } },
  }
}

function query({ url }: Exchange, reports: Reports): Handled {
  const report = reports.get(url.searchParams.get('BizId') ?? '')
  const detail = {
    PhoneNum: url.searchParams.get('PhoneNumber'),
    SendStatus: report === undefined ? 1 : report.delivered ? 3 : 2,
    ErrCode: report?.code ?? '',
    ...(report && { ReceiveDate: beijing(report.at) }),
  }
  const body = { Code: 'OK', Message: 'OK', TotalCount: 1, SmsSendDetailDTOs: { SmsSendDetailDTO: [detail] } }
  return { reply: { body: { RequestId: randomUUID(), ...body } } }
}

/** 2017-01-01 00:00:00 */
export function beijing(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

function refuse(status: number, code: string): Handled {
  return { reply: { status, body: { RequestId: randomUUID(), Code: code, Message: 'refused by the fake' } } }
}
