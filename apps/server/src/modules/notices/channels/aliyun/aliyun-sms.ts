import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { beijingDay, fromBeijingTime } from '../beijing-time.ts'
import { type Answer, call, type Silence } from '../call.ts'
import type { Receipt, Sending, SendOutcome, SmsAddress, SmsContent, SmsGateway, WaitingSms } from '../channel.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { toPlainNumber } from '../phone-number.ts'
import { readJson } from '../read-json.ts'
import { aliyunOutcome } from './aliyun-outcome.ts'
import { canonicalQuery, sha256, signAcs3 } from './sign-acs3.ts'

type Settings = NonNullable<Config['sms']['aliyun']>

const version = '2017-05-25'

/** 阿里云短信: https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms */
export function aliyunSms(settings: Settings): SmsGateway {
  return {
    name: 'aliyun',
    channel: 'sms',
    send: (sending, signal) => send(settings, sending, signal),
    fetchReceipts: async (waiting, signal) => {
      const found: Receipt[] = []
      for (const message of waiting) found.push(...(await fetchReceipt(settings, message, signal)))
      return found
    },
  }
}

const Sent = z.object({ Code: z.string(), BizId: z.optional(z.string()) })

async function send(
  settings: Settings,
  { id, to, content }: Sending<SmsAddress, SmsContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { gatewayTemplate: template, values } = content
  if (template === undefined) return { kind: 'refused', code: 'no-template', because: 'content' }
  const parameters = Object.fromEntries(template.parameters.map((name) => [name, values[name] ?? '']))
  const query = {
    PhoneNumbers: toPlainNumber(to),
    SignName: settings.signName,
    TemplateCode: template.code,
    ...(template.parameters.length > 0 && { TemplateParam: JSON.stringify(parameters) }),
    OutId: id,
  }
  const answer = await ask(settings, { action: 'SendSms', query }, signal)
  if (answer.kind !== 'answer') return answer
  const said = readJson(Sent, answer.text)
  if (said === undefined) return outcomeOfStatus(answer)
  if (said.Code !== 'OK') return aliyunOutcome(said.Code)
  return { kind: 'sent', ...(said.BizId && { gatewayId: said.BizId }) }
}

const Details = z.object({
  SmsSendDetailDTOs: z.object({
    SmsSendDetailDTO: z.array(
      z.object({
        /** 1 waits for its receipt, 2 failed, 3 arrived. */
        SendStatus: z.number(),
        ErrCode: z.optional(z.string()),
        ReceiveDate: z.optional(z.string()),
        OutId: z.optional(z.string()),
      }),
    ),
  }),
})

/** https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-querysenddetails */
async function fetchReceipt(settings: Settings, waiting: WaitingSms, signal: AbortSignal): Promise<Receipt[]> {
  const { gatewayId, to, sentAt } = waiting
  const page = { PageSize: '10', CurrentPage: '1' }
  const query = { PhoneNumber: toPlainNumber(to), BizId: gatewayId, SendDate: beijingDay(sentAt), ...page }
  const answer = await ask(settings, { action: 'QuerySendDetails', query }, signal)
  if (answer.kind !== 'answer') return []
  const [detail] = readJson(Details, answer.text)?.SmsSendDetailDTOs.SmsSendDetailDTO ?? []
  if (detail === undefined || detail.SendStatus === 1) return []
  const { SendStatus, ErrCode, ReceiveDate, OutId } = detail
  const at = (ReceiveDate && fromBeijingTime(ReceiveDate)) || new Date().toISOString()
  return [{ gatewayId, ...(OutId && { id: OutId }), delivered: SendStatus === 3, code: ErrCode ?? '', at }]
}

type Action = { readonly action: string; readonly query: Readonly<Record<string, string>> }

function ask(settings: Settings, { action, query }: Action, signal: AbortSignal): Promise<Answer | Silence> {
  const url = new URL(`${settings.url}/?${canonicalQuery(query)}`)
  const headers = {
    host: url.host,
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': randomBytes(16).toString('hex'),
    'x-acs-content-sha256': sha256(''),
  }
  const authorization = signAcs3({ method: 'POST', query, headers, body: '' }, settings.keyId, settings.keySecret)
  return call({ method: 'POST', url, headers: { ...headers, authorization }, body: '' }, signal)
}
