import { notices as domain } from '@ejia/domain'
import type { MailContent, PushContent, SmsContent, WechatContent } from '../channels/channel.ts'
import type { CityNow } from '../desk.ts'
import type { Claimed } from '../store/deliveries.ts'
import { valuesOf } from '../words.ts'

/** What one message says, before it takes the form of a channel. */
export type Message = {
  readonly id: string
  readonly step: domain.NoticeStep
  readonly urgent: boolean
  readonly template: domain.Template
  readonly values: domain.Values
  /** What stands for the message on a phone: a later one about the same matter replaces it. */
  readonly topic: string
}

export type Composing = {
  readonly id: string
  readonly together: readonly [Claimed, ...Claimed[]]
  readonly templates: (step: domain.NoticeStep) => domain.Template
  readonly city: CityNow
  readonly publicUrl: string | undefined
}

/** One notice in its own words; several in one line that says how many. */
export function compose({ id, together, templates, city, publicUrl }: Composing): Message {
  const [only, ...more] = together
  const isDigest = more.length > 0
  const step = isDigest ? 'digest' : only.step
  return {
    id,
    step,
    urgent: together.some(({ urgent }) => urgent),
    template: templates(step),
    values: isDigest
      ? { count: String(together.length), link: linkTo('/field/', publicUrl) }
      : valuesWithLink(only, city, publicUrl),
    topic: isDigest ? 'digest' : only.incidentId.replaceAll('-', ''),
  }
}

function valuesWithLink(delivery: Claimed, city: CityNow, publicUrl: string | undefined): domain.Values {
  const { caseCode, step, incidentId } = delivery
  const path = step.startsWith('case.') ? `/r/case/${caseCode}` : `/field/incidents/${incidentId}`
  return { ...valuesOf(delivery, city), link: linkTo(path, publicUrl) }
}

function linkTo(path: string, publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : `${publicUrl}${path}`
}

export function asSms({ step, template, values }: Message): SmsContent {
  return {
    text: textOf(template, values),
    step,
    values: Object.fromEntries(domain.placeholders.map((name) => [name, values[name] ?? ''])),
    ...(template.sms === undefined ? {} : { gatewayTemplate: template.sms }),
  }
}

const keepPushSeconds = 12 * 3600

/** The link travels apart, for the tap. */
export function asPush({ urgent, template, values, topic }: Message): PushContent {
  const { link = '', ...rest } = values
  const payload = { title: domain.fillIn(template.title, rest), body: textOf(template, rest), url: link, tag: topic }
  return { payload: JSON.stringify(payload), urgency: urgent ? 'high' : 'normal', keepSeconds: keepPushSeconds, topic }
}

export function asMail({ template, values }: Message): MailContent {
  return { subject: domain.fillIn(template.title, values), text: textOf(template, values) }
}

/** Undefined where no approved message stands behind this step. */
export function asWechat(
  { template: { wechat }, values }: Message,
  dueAt: string | undefined,
): WechatContent | undefined {
  if (!wechat) return undefined
  const long = dueAt === undefined ? values : { ...values, dueAt: domain.inWords(dueAt, 'long') }
  return {
    templateId: wechat.templateId,
    ...(wechat.page === undefined ? {} : { page: domain.fillIn(wechat.page, values) }),
    data: Object.fromEntries(Object.entries(wechat.data).map(([key, text]) => [key, domain.fillIn(text, long)])),
  }
}

function textOf(template: domain.Template, values: domain.Values): string {
  return domain.fillIn(template.text, values).trim()
}
