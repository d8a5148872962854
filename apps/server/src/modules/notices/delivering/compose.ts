import type { PushMessage } from '@ejia/contract'
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
  /** Where a tap leads, within the platform. */
  readonly path: string
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
  const path = isDigest ? '/field/' : pathOf(only)
  const link = publicUrl === undefined ? '' : `${publicUrl}${path}`
  return {
    id,
    step,
    urgent: together.some(({ urgent }) => urgent),
    template: templates(step),
    values: { ...(isDigest ? { count: String(together.length) } : valuesOf(only, city)), link },
    path,
    topic: isDigest ? 'digest' : only.incidentId.replaceAll('-', ''),
  }
}

function pathOf({ step, caseCode, incidentId }: Claimed): string {
  return step.startsWith('case.') ? `/r/case/${caseCode}` : `/field/incidents/${incidentId}`
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

/** The service worker makes the path its own; the link is not in the text. */
export function asPush({ urgent, template, values, path, topic }: Message): PushContent {
  const { link: _, ...said } = values
  const payload: PushMessage = {
    title: domain.fillIn(template.title, said),
    body: textOf(template, said),
    url: path,
    tag: topic,
  }
  return { payload: JSON.stringify(payload), urgency: urgent ? 'high' : 'normal', keepSeconds: keepPushSeconds, topic }
}

export function asMail({ template, values }: Message): MailContent {
  const { link = '', ...said } = values
  return { subject: domain.fillIn(template.title, said), text: `${textOf(template, said)}\n${link}`.trim() }
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
