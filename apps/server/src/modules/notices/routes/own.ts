import { api, type InputOf, type NoticeSettings } from '@ejia/contract'
import { notices as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, type Route, route } from '../../../platform/index.ts'
import { deviceOf } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { listOwn } from '../list-own.ts'
import { readTemplates } from '../read-templates.ts'
import {
  addPushSubscription,
  findChoices,
  keepChoice,
  listPushSubscriptions,
  listWechatLinks,
  removePushSubscription,
} from '../store/ways.ts'

/** One's own notices and how one gets them, and what exists at all. */
export function ownRoutes(desk: Desk, { config }: Pick<Platform, 'config'>): Route[] {
  const { database, gateways } = desk
  return [
    route(api.getChannels, async () => {
      const templates = await readTemplates(database)
      return {
        sms: gateways.sms.length > 0,
        email: gateways.email !== undefined,
        push: { publicKey: await gateways.push.publicKey() },
        wechat:
          gateways.wechat && config.wechat ? { appId: config.wechat.appId, templates: subscribable(templates) } : null,
      }
    }),
    route(api.getNoticeSettings, ({ caller }) => readSettings(desk, caller.actor.personId)),
    route(api.changeNoticeSettings, async ({ input: { body }, caller }) => {
      await changeSettings(desk, caller.actor.personId, body)
      return readSettings(desk, caller.actor.personId)
    }),
    route(api.listOwnNotices, ({ input: { query }, caller }) => listOwn(desk, caller.actor.personId, query)),
    route(api.addPushSubscription, async ({ input: { body }, caller, request }) => {
      const { endpoint, keys } = body
      const device = deviceOf(request.headers['user-agent'])
      const { personId } = caller.actor
      return { id: await addPushSubscription(database, { id: newId(), personId, endpoint, ...keys, device }) }
    }),
    route(api.removePushSubscription, async ({ input: { params }, caller }) => {
      const removed = await removePushSubscription(database, caller.actor.personId, params.id)
      if (removed === 0) throw new Refusal('not-found')
      return {}
    }),
  ]
}

function subscribable(templates: (step: domain.NoticeStep) => domain.Template) {
  return domain.noticeSteps.flatMap((step) => {
    const templateId = templates(step).wechat?.templateId
    return templateId === undefined ? [] : [{ step, templateId }]
  })
}

async function readSettings({ database, gateways }: Desk, personId: string): Promise<NoticeSettings> {
  const choice = (await findChoices(database, [personId])).get(personId)
  const { channels, quiet, digestAt } = choice ?? domain.defaultChoice
  const browsers = await listPushSubscriptions(database, [personId])
  const links = await listWechatLinks(database, [domain.keyOfRecipient({ kind: 'staff', personId })])
  const exists = {
    push: true,
    wechat: gateways.wechat !== undefined,
    sms: gateways.sms.length > 0,
    email: gateways.email !== undefined,
  }
  return {
    channels: [...channels],
    quiet: quiet ?? null,
    digestAt: [...digestAt],
    email: choice?.email ?? null,
    existing: domain.channels.filter((channel) => exists[channel]),
    alwaysForUrgent: domain.alwaysForUrgent.filter((channel) => exists[channel]),
    browsers: browsers.map(({ id, device, addedAt }) => ({ id, device, addedAt })),
    wechatLinked: links.length > 0,
  }
}

type Choice = InputOf<typeof api.changeNoticeSettings>['body']

function changeSettings(
  { database }: Desk,
  personId: string,
  { channels, quiet, digestAt, email }: Choice,
): Promise<void> {
  return keepChoice(database, personId, {
    channels: domain.channels.filter((channel) => channels.includes(channel)),
    quiet: quiet ?? undefined,
    digestAt: [...new Set(digestAt)].toSorted(),
    email: email ?? undefined,
  })
}
