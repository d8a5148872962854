import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { type Answer, call, type Silence } from '../call.ts'
import type { Receipt, Sending, SendOutcome, SmsAddress, SmsContent, SmsGateway } from '../channel.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { toE164 } from '../phone-number.ts'
import { readJson } from '../read-json.ts'
import { signTc3 } from './sign-tc3.ts'
import { tencentOutcome } from './tencent-outcome.ts'

type Settings = NonNullable<Config['sms']['tencent']>

const service = 'sms'
const version = '2021-01-11'
const contentType = 'application/json; charset=utf-8'
const mostReceipts = 100

/** 腾讯云短信: https://cloud.tencent.com/document/api/382/55981 */
export function tencentSms(settings: Settings): SmsGateway {
  return {
    name: 'tencent',
    channel: 'sms',
    send: (sending, signal) => send(settings, sending, signal),
    // It hands out whatever has arrived since the last time, for all messages together.
    fetchReceipts: (_waiting, signal) => fetchReceipts(settings, signal),
  }
}

const Sent = z.object({
  Response: z.object({
    Error: z.optional(z.object({ Code: z.string() })),
    SendStatusSet: z.optional(z.array(z.object({ Code: z.string(), SerialNo: z.optional(z.string()) }))),
  }),
})

async function send(
  settings: Settings,
  { id, to, content }: Sending<SmsAddress, SmsContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { gatewayTemplate: template, values } = content
  if (template === undefined) return { kind: 'refused', code: 'no-template', because: 'content' }
  const body = {
    PhoneNumberSet: [toE164(to)],
    SmsSdkAppId: settings.appId,
    SignName: settings.signName,
    TemplateId: template.code,
    TemplateParamSet: template.parameters.map((name) => values[name] ?? ''),
    SessionContext: id,
  }
  const answer = await ask(settings, { action: 'SendSms', body }, signal)
  if (answer.kind !== 'answer') return answer
  const said = readJson(Sent, answer.text)?.Response
  const code = said?.Error?.Code ?? said?.SendStatusSet?.[0]?.Code
  if (code === undefined) return outcomeOfStatus(answer)
  if (code !== 'Ok') return tencentOutcome(code)
  const gatewayId = said?.SendStatusSet?.[0]?.SerialNo
  return { kind: 'sent', ...(gatewayId && { gatewayId }) }
}

const Pulled = z.object({
  Response: z.object({
    PullSmsSendStatusSet: z.array(
      z.object({
        SerialNo: z.string(),
        ReportStatus: z.string(),
        Description: z.optional(z.string()),
        UserReceiveTime: z.number(),
        SessionContext: z.optional(z.string()),
      }),
    ),
  }),
})

/** https://cloud.tencent.com/document/product/382/55977, to be opened by the provider first. */
async function fetchReceipts(settings: Settings, signal: AbortSignal): Promise<Receipt[]> {
  const body = { SmsSdkAppId: settings.appId, Limit: mostReceipts }
  const answer = await ask(settings, { action: 'PullSmsSendStatus', body }, signal)
  if (answer.kind !== 'answer') return []
  const pulled = readJson(Pulled, answer.text)?.Response.PullSmsSendStatusSet ?? []
  return pulled.map(({ SerialNo, ReportStatus, Description, UserReceiveTime, SessionContext }) => ({
    gatewayId: SerialNo,
    ...(SessionContext && { id: SessionContext }),
    delivered: ReportStatus === 'SUCCESS',
    code: Description ?? ReportStatus,
    at: new Date(UserReceiveTime * 1000).toISOString(),
  }))
}

type Action = { readonly action: string; readonly body: object }

function ask(settings: Settings, asked: Action, signal: AbortSignal): Promise<Answer | Silence> {
  const url = new URL(`${settings.url}/`)
  const unixSeconds = Math.floor(Date.now() / 1000)
  const request = {
    service,
    host: url.host,
    contentType,
    action: asked.action,
    body: JSON.stringify(asked.body),
    unixSeconds,
  }
  const headers = {
    authorization: signTc3(request, settings.secretId, settings.secretKey),
    'content-type': contentType,
    host: url.host,
    'x-tc-action': asked.action,
    'x-tc-version': version,
    'x-tc-timestamp': String(unixSeconds),
    'x-tc-region': settings.region,
  }
  return call({ method: 'POST', url, headers, body: request.body }, signal)
}
