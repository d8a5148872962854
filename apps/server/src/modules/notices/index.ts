import { notices as domain } from '@ejia/domain'
import { type Module, type Platform, type Transaction, transaction } from '../../platform/index.ts'
import { channelStores, resealVapidKeys } from './channels/channels-store.ts'
import { gatewaysOf } from './channels/gateways-of.ts'
import { fetchReceipts } from './delivering/fetch-receipts.ts'
import { runDeliveries } from './delivering/run-deliveries.ts'
import type { Desk } from './desk.ts'
import {
  listTold,
  logInOverWechat as logIn,
  readWechatPhone as readPhone,
  recipientsOf,
  sendAccountCode as sendCode,
} from './for-residents.ts'
import { type DeskOptions, openDesk } from './open-desk.ts'
import { routesOf } from './routes/routes-of.ts'
import { screenMatter, screenTask } from './screen-matter.ts'
import { measureDeliveries, removeOldReceipts } from './store/deliveries.ts'
import { removeWechatLinks } from './store/ways.ts'
import { removeOldPushes } from './store/wechat-push.ts'
import { noticesSubscription } from './subscription.ts'
import { remindOpen, remindOpenTask } from './telling/remind-open.ts'
import { runReminders } from './telling/run-reminders.ts'

export { fetchReceipts } from './delivering/fetch-receipts.ts'
export { runDeliveries } from './delivering/run-deliveries.ts'
export { noteForStaff } from './note-for-staff.ts'
export { type DeskOptions, openDesk } from './open-desk.ts'
export { countArrived, listUnarrived } from './store/arrived.ts'
export { listRecentOutcomes, measureDeliveries } from './store/deliveries.ts'
export { noticesSubscription } from './subscription.ts'
export { runReminders } from './telling/run-reminders.ts'
export { countUndeliveredMatters, listUndeliveredMatters } from './undelivered-matters.ts'

const remindedAtOnce = 50
const keptReceiptsDays = 30
const cleanUpTask = 'notices.clean-up'

const desks = new WeakMap<Platform, Desk>()

/** A resident's own phone: the code that shows it, sent at once. */
export function sendAccountCode(platform: Platform, asked: { readonly phone: string; readonly code: string }) {
  return sendCode(deskOf(platform), asked)
}

/** Who logged in to the mini-program; undefined where WeChat is not configured. */
export function logInOverWechat(platform: Platform, code: string) {
  return logIn(deskOf(platform), code)
}

/** The number that WeChat has of somebody who gave it away with a tap; undefined where WeChat is not configured. */
export function readWechatPhone(platform: Platform, asked: { readonly code: string; readonly openid?: string }) {
  return readPhone(deskOf(platform), asked)
}

/** What these reporters were told about their matters, newest first. */
export function listToldReporters(platform: Platform, reporterIds: readonly string[]) {
  return listTold(deskOf(platform), reporterIds)
}

/** These reporters are reached over WeChat no more. */
export function forgetReporterWays(tx: Transaction, reporterIds: readonly string[]): Promise<void> {
  return removeWechatLinks(tx, recipientsOf(reporterIds))
}

function deskOf(platform: Platform): Desk {
  const desk = desks.get(platform)
  if (!desk) throw new Error('the notices module was not started')
  return desk
}

/** Tells people, over the gateways that the settings name. */
export const notices: Module = noticesOver(({ config, database, vault }) => ({
  gateways: gatewaysOf(config, channelStores(database, vault)),
}))

/** The same over other gateways and by another clock, for trying it out. */
export function noticesOver(optionsFor: (platform: Platform) => DeskOptions): Module {
  function startDesk(platform: Platform): Desk {
    const desk = desks.get(platform) ?? openDesk(platform, optionsFor(platform))
    desks.set(platform, desk)
    return desk
  }
  return {
    name: 'notices',
    routes: (platform) => routesOf(startDesk(platform), platform),
    subscriptions: (platform) => [noticesSubscription(startDesk(platform))],
    rounds: (platform) => roundsOf(startDesk(platform)),
    figures: ({ database }) => figuresOf(database),
    jobs: (platform) => ({
      [remindOpenTask]: (payload) => remindOpen(startDesk(platform), payload),
      [screenTask]: (payload) => screenMatter(startDesk(platform), payload),
      [cleanUpTask]: async () => {
        await removeOldReceipts(platform.database, keptReceiptsDays)
        await removeOldPushes(platform.database, keptReceiptsDays)
      },
    }),
    reseal: ({ database, vault }) => transaction(database, (tx) => resealVapidKeys(tx, vault)),
    cron: [{ task: cleanUpTask, at: '53 19 * * *' }],
  }
}

function roundsOf(desk: Desk) {
  return [
    {
      name: 'notices reminders',
      everyMilliseconds: 5000,
      run: async () => {
        const { matters } = await runReminders(desk, desk.clock(), remindedAtOnce)
        if (matters > 0) desk.live.noteCommit()
        return matters === remindedAtOnce
      },
    },
    ...domain.channels.map((channel) => ({
      name: `notices ${channel}`,
      everyMilliseconds: 1000,
      run: async () => (await runDeliveries(desk, { now: desk.clock(), channels: [channel] })) > 0,
    })),
    {
      name: 'notices receipts',
      everyMilliseconds: 60_000,
      run: async () => {
        await fetchReceipts(desk, desk.clock())
        return false
      },
    },
  ]
}

function figuresOf(database: Platform['database']) {
  const figure = (name: string, help: string, key: keyof Awaited<ReturnType<typeof measureDeliveries>>) => ({
    name,
    help,
    read: async () => (await measureDeliveries(database))[key],
  })
  return [
    figure('ejia_notices_queued', 'Messages that wait to be sent', 'queued'),
    figure('ejia_notices_oldest_seconds', 'For how long the oldest message that is due has waited', 'oldestSeconds'),
    figure('ejia_notices_undelivered', 'Notices that wait for a person to tell them', 'undelivered'),
  ]
}
