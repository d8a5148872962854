import * as z from 'zod/mini'
import { Channel, channelNames, deliveries } from './deliveries.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, PageSize, Text } from './values.ts'

const tag = 'notices'
const nothing = z.strictObject({})
const mine = { tag, access: 'session' } as const
const administrators = { tag, access: { roles: ['systemAdministrator'] } } as const

const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const TemplateIds = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(10))
const Quiet = z.strictObject({ from: TimeOfDay, to: TimeOfDay })

/** What the service worker reads from a push message. */
export const PushMessage = z.strictObject({ title: z.string(), body: z.string(), url: z.string(), tag: z.string() })
export type PushMessage = z.output<typeof PushMessage>

const Choice = {
  channels: z.array(Channel).check(z.maxLength(channelNames.length)),
  /** When nothing that is not urgent goes out; null for never. */
  quiet: z.nullable(Quiet),
  /** Times of day at which what is not urgent comes together; none for at once. */
  digestAt: z.array(TimeOfDay).check(z.maxLength(6)),
  email: z.nullable(z.email().check(z.maxLength(200))),
}

export const NoticeSettings = z.strictObject({
  ...Choice,
  /** Ways that exist on this platform. */
  existing: z.array(Channel),
  /** What is urgent comes over these whatever was chosen. */
  alwaysForUrgent: z.array(Channel),
  browsers: z.array(z.strictObject({ id: Id, device: z.string(), addedAt: Instant })),
  wechatLinked: z.boolean(),
})
export type NoticeSettings = z.output<typeof NoticeSettings>

export const OwnNotice = z.strictObject({
  id: Id,
  at: Instant,
  incidentId: Id,
  caseCode: z.string(),
  step: z.string(),
  urgent: z.boolean(),
  title: z.string(),
  text: z.string(),
  dueAt: z.nullable(Instant),
})
export type OwnNotice = z.output<typeof OwnNotice>

const TemplateText = z.strictObject({
  title: Text(40),
  text: Text(500),
  /** For a text message service that takes approved templates only. */
  sms: z.exactOptional(
    z.strictObject({ code: Text(100), parameters: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)) }),
  ),
  wechat: z.exactOptional(
    z.strictObject({
      templateId: Text(100),
      page: z.exactOptional(Text(200)),
      data: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(100))),
    }),
  ),
})
export type TemplateText = z.output<typeof TemplateText>

const TemplateView = z.strictObject({
  step: z.string(),
  /** 0 where it was never changed. */
  version: z.int(),
  content: TemplateText,
  isDefault: z.boolean(),
  placeholders: z.array(z.string()),
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(z.string()),
})
export type TemplateView = z.output<typeof TemplateView>

const step = z.strictObject({ step: z.string().check(z.maxLength(40)) })
const version = z.int().check(z.gte(0))

export const notices = {
  getChannels: endpoint({
    name: 'getChannels',
    method: 'GET',
    path: '/api/notices/channels',
    tag,
    summary: 'Which ways of telling people exist here, for screens that offer or explain them',
    access: 'public',
    perMinute: 120,
    reply: z.strictObject({
      sms: z.boolean(),
      email: z.boolean(),
      push: z.strictObject({ publicKey: z.string() }),
      wechat: z.nullable(
        z.strictObject({
          appId: z.string(),
          templates: z.array(z.strictObject({ step: z.string(), templateId: z.string() })),
        }),
      ),
    }),
  }),
  getNoticeSettings: endpoint({
    ...mine,
    name: 'getNoticeSettings',
    method: 'GET',
    path: '/api/me/notices/settings',
    summary: 'How one is told, and over which ways one can be',
    reply: NoticeSettings,
  }),
  changeNoticeSettings: endpoint({
    ...mine,
    name: 'changeNoticeSettings',
    method: 'PUT',
    path: '/api/me/notices/settings',
    summary: 'Choose channels, quiet hours, digest and mail address',
    body: z.strictObject(Choice),
    reply: NoticeSettings,
  }),
  listOwnNotices: endpoint({
    ...mine,
    name: 'listOwnNotices',
    method: 'GET',
    path: '/api/me/notices',
    summary: 'What one was told, newest first',
    query: z.strictObject({ cursor: z.exactOptional(Cursor), limit: PageSize }),
    reply: z.strictObject({ items: z.array(OwnNotice), nextCursor: z.nullable(z.string()) }),
  }),
  addPushSubscription: endpoint({
    ...mine,
    name: 'addPushSubscription',
    method: 'POST',
    path: '/api/me/notices/browsers',
    summary: 'Let this browser be woken',
    body: z.strictObject({
      endpoint: z.url().check(z.maxLength(1000)),
      keys: z.strictObject({ p256dh: Text(200), auth: Text(100) }),
    }),
    reply: z.strictObject({ id: Id }),
    status: 201,
  }),
  removePushSubscription: endpoint({
    ...mine,
    name: 'removePushSubscription',
    method: 'DELETE',
    path: '/api/me/notices/browsers/:id',
    summary: 'Let a browser sleep',
    params: z.strictObject({ id: Id }),
    reply: nothing,
  }),
  linkWechat: endpoint({
    ...mine,
    name: 'linkWechat',
    method: 'POST',
    path: '/api/me/notices/wechat',
    summary: 'Be reached over WeChat; each accepted template allows one message more',
    body: z.strictObject({ code: Text(200), accepted: TemplateIds }),
    reply: nothing,
  }),
  unlinkWechat: endpoint({
    ...mine,
    name: 'unlinkWechat',
    method: 'DELETE',
    path: '/api/me/notices/wechat',
    summary: 'Be reached over WeChat no more',
    reply: nothing,
  }),
  linkCaseWechat: endpoint({
    name: 'linkCaseWechat',
    method: 'POST',
    path: '/api/cases/:caseCode/wechat',
    tag,
    summary: 'Follow one’s own case over WeChat; each accepted template allows one message more',
    access: 'public',
    perMinute: 20,
    params: z.strictObject({ caseCode: z.string().check(z.maxLength(30)) }),
    body: z.strictObject({
      code: Text(200),
      accepted: TemplateIds,
      followKey: z.exactOptional(z.string().check(z.maxLength(100))),
      phoneTail: z.exactOptional(z.string().check(z.regex(/^\d{4}$/))),
    }),
    reply: nothing,
  }),
  receiveReceipts: endpoint({
    name: 'receiveReceipts',
    method: 'POST',
    path: '/api/notices/receipts/:gateway/:token',
    tag,
    summary: 'A text message service says what became of messages; the token in the address is its secret',
    access: 'public',
    params: z.strictObject({
      gateway: z.string().check(z.maxLength(20)),
      token: z.string().check(z.maxLength(200)),
    }),
    body: z.unknown(),
    reply: z.looseObject({}),
  }),
  listNoticeTemplates: endpoint({
    ...administrators,
    name: 'listNoticeTemplates',
    method: 'GET',
    path: '/api/notices/templates',
    summary: 'The text of each step as it is in force',
    reply: z.array(TemplateView),
  }),
  listTemplateVersions: endpoint({
    ...administrators,
    name: 'listTemplateVersions',
    method: 'GET',
    path: '/api/notices/templates/:step',
    summary: 'Every text a step ever had, newest first',
    params: step,
    reply: z.array(TemplateView),
  }),
  changeNoticeTemplate: endpoint({
    ...administrators,
    name: 'changeNoticeTemplate',
    method: 'PUT',
    path: '/api/notices/templates/:step',
    summary: 'Give a step another text',
    params: step,
    body: z.strictObject({ expectedVersion: version, content: TemplateText }),
    reply: TemplateView,
  }),
  previewNoticeTemplate: endpoint({
    ...administrators,
    name: 'previewNoticeTemplate',
    method: 'POST',
    path: '/api/notices/templates/:step/preview',
    summary: 'A text with everyday values, and how many text messages it takes',
    params: step,
    body: z.strictObject({ content: TemplateText }),
    reply: z.strictObject({
      title: z.string(),
      text: z.string(),
      smsParts: z.int(),
      wechat: z.nullable(z.record(z.string(), z.string())),
    }),
  }),
  restoreNoticeTemplate: endpoint({
    ...administrators,
    name: 'restoreNoticeTemplate',
    method: 'POST',
    path: '/api/notices/templates/:step/restore',
    summary: 'Put an earlier text back in force; version 0 is the one it began with',
    params: step,
    body: z.strictObject({ expectedVersion: version, version }),
    reply: TemplateView,
  }),
  ...deliveries,
} as const
