import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handled, Handler, Reports } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'
import { faultOfTc3 } from './verify-tc3.ts'

const { secretId, secretKey, appId, signName } = fakeAccounts.tencent

/** sms 2021-01-11: SendSms and PullSmsSendStatus. */
export function fakeTencent(reports: Reports): Handler {
  const pulled = new Set<string>()
  return (exchange, failureFor) => {
    const fault = faultOfTc3(exchange, secretId, secretKey) ?? faultOfCall(exchange)
    if (fault) return refuse(fault)
    return exchange.headers['x-tc-action'] === 'SendSms' ? sendSms(exchange, failureFor) : pull(reports, pulled)
  }
}

function faultOfCall({ headers }: Exchange): string | undefined {
  if (headers['x-tc-version'] !== '2021-01-11') return 'NoSuchVersion'
  if (!headers['x-tc-region']) return 'MissingParameter'
  const known = ['SendSms', 'PullSmsSendStatus'].includes(String(headers['x-tc-action']))
  return known ? undefined : 'InvalidAction'
}

const Body = z.object({
  PhoneNumberSet: z.tuple([z.string()]),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()),
  SessionContext: z.string(),
})

/** Codes that concern one number, and so stand beside it; the others are about the request. */
const ofOneNumber =
  /^(LimitExceeded\.|FailedOperation\.(PhoneNumber|ContainSensitive)|InvalidParameterValue\.IncorrectPhone)/

function sendSms({ body }: Exchange, failureFor: (to: string) => string | undefined): Handled {
  const asked = readJson(Body, body.toString('utf8'))
  if (asked === undefined) return refuse('InvalidParameter')
  if (asked.SmsSdkAppId !== appId) return refuse('InvalidParameterValue.SdkAppIdNotExist')
  if (asked.SignName !== signName) return refuse('FailedOperation.SignatureIncorrectOrUnapproved')
  const [to] = asked.PhoneNumberSet
  const failure = failureFor(to) ?? (/^\+\d{7,15}$/.test(to) ? undefined : 'InvalidParameterValue.IncorrectPhoneNumber')
  if (failure && !ofOneNumber.test(failure)) return refuse(failure)
  const status = { PhoneNumber: to, SessionContext: asked.SessionContext, IsoCode: 'CN' }
  if (failure) return answer({ ...status, SerialNo: '', Fee: 0, Code: failure, Message: 'refused by the fake' })
  const gatewayId = `5000:${Math.floor(Math.random() * 1e15)}`
  return {
    ...answer({ ...status, SerialNo: gatewayId, Fee: 1, Code: 'Ok', Message: 'send success' }),
    received: {
      to,
      id: asked.SessionContext,
      gatewayId,
      content: { template: asked.TemplateId, values: asked.TemplateParamSet },
    },
  }
}

/** Each report is handed out once. */
function pull(reports: Reports, pulled: Set<string>): Handled {
  const fresh = [...reports]
    .filter(([gatewayId]) => gatewayId.startsWith('5000:') && !pulled.has(gatewayId))
    .slice(0, 100)
  for (const [gatewayId] of fresh) pulled.add(gatewayId)
  const statuses = fresh.map(([gatewayId, { delivered, code, at }]) => ({
    SerialNo: gatewayId,
    ReportStatus: delivered ? 'SUCCESS' : 'FAIL',
    Description: code,
    UserReceiveTime: Math.floor(at.getTime() / 1000),
    SessionContext: '',
  }))
  return { reply: { body: { Response: { PullSmsSendStatusSet: statuses, RequestId: randomUUID() } } } }
}

function answer(status: object): Handled {
  return { reply: { body: { Response: { SendStatusSet: [status], RequestId: randomUUID() } } } }
}

/** With HTTP status 200, as it is. */
function refuse(code: string): Handled {
  const error = { Code: code, Message: 'refused by the fake' }
  return { reply: { body: { Response: { Error: error, RequestId: randomUUID() } } } }
}
