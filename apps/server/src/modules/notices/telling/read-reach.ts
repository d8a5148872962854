import { notices as domain } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { readTemplates } from '../read-templates.ts'
import { findChoices, type Linked, listPushSubscriptions, listWechatLinks } from '../store/ways.ts'

export type Reach = { readonly choice: domain.Choice; readonly reachable: readonly domain.Channel[] }

type Wanted = Pick<domain.Notice, 'recipient' | 'step'>

/** Over which ways each of those to be told can be reached, among the ways that exist, and what they chose. */
export async function readReach(desk: Desk, told: readonly Wanted[]): Promise<(notice: Wanted) => Reach> {
  const { database, gateways } = desk
  const personIds = told.flatMap(({ recipient }) => (recipient.kind === 'staff' ? [recipient.personId] : []))
  const [choices, subscriptions, links, templates, phones] = await Promise.all([
    findChoices(database, personIds),
    listPushSubscriptions(database, personIds),
    gateways.wechat ? listLinks(database, told) : new Map<string, Linked>(),
    readTemplates(database),
    gateways.sms.length > 0 ? listReportersWithPhone(desk, told) : new Set<string>(),
  ])
  const browsers = new Set(subscriptions.map(({ personId }) => personId))
  return ({ recipient, step }) => {
    const isStaff = recipient.kind === 'staff'
    const choice = isStaff ? choices.get(recipient.personId) : undefined
    const templateId = templates(step).wechat?.templateId
    const quota = templateId === undefined ? 0 : (links.get(domain.keyOfRecipient(recipient))?.quotas[templateId] ?? 0)
    const isReachable: Readonly<Record<domain.Channel, boolean>> = {
      push: isStaff && browsers.has(recipient.personId),
      wechat: quota > 0,
      sms: gateways.sms.length > 0 && (isStaff || phones.has(recipient.reporterId)),
      email: gateways.email !== undefined && choice?.email !== undefined,
    }
    return {
      choice: choice ?? domain.defaultChoice,
      reachable: domain.channels.filter((channel) => isReachable[channel]),
    }
  }
}

async function listLinks(database: Desk['database'], told: readonly Wanted[]): Promise<ReadonlyMap<string, Linked>> {
  const links = await listWechatLinks(
    database,
    told.map(({ recipient }) => domain.keyOfRecipient(recipient)),
  )
  return new Map(links.map((link) => [link.recipient, link]))
}

async function listReportersWithPhone(desk: Desk, told: readonly Wanted[]): Promise<ReadonlySet<string>> {
  const ids = told.flatMap(({ recipient }) => (recipient.kind === 'reporter' ? [recipient.reporterId] : []))
  const contacts = await Promise.all(ids.map(async (id) => [id, await desk.readReporterContact(id)] as const))
  return new Set(contacts.flatMap(([id, contact]) => (contact?.phone === undefined ? [] : [id])))
}
