import { notices as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { countAttempt, findWaitSeconds, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { readTemplates } from '../read-templates.ts'
import { type Claimed, claimAbandoned, claimDeliveries, endDeliveries, putBack } from '../store/deliveries.ts'
import { findChoices } from '../store/ways.ts'
import { compose } from './compose.ts'
import { mayGoOutAt } from './may-go-out-at.ts'
import { goOn, recordOutcome } from './record-outcome.ts'
import { sendMessage } from './send-message.ts'

const leaseSeconds = 120
const atOnce = 16
/** Many at the same time are one message, even where each is urgent. */
const flood = 5
const limits = {
  gateway: { purpose: 'notices.gateway', most: 100, windowSeconds: 1 },
  person: { purpose: 'notices.person', most: 20, windowSeconds: 3600 },
} as const

type Together = readonly [Claimed, ...Claimed[]]

export type Delivering = {
  readonly now: string
  /** All of them where none are named. Each has a round of its own, so that a slow gateway holds up no other. */
  readonly channels?: readonly domain.Channel[]
  readonly limit?: number
}

/** Sends what is due, what is urgent first; answers how many it took in hand. */
export async function runDeliveries(
  desk: Desk,
  { now, channels = domain.channels, limit = atOnce }: Delivering,
): Promise<number> {
  await handOnAbandoned(desk, now)
  const leaseUntil = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
  const claimed = await transaction(desk.database, (tx) => claimDeliveries(tx, { now, channels, limit, leaseUntil }))
  if (claimed.length === 0) return 0
  const templates = await readTemplates(desk.database)
  const messages = gather(await leaveAsleep(desk, claimed, now))
  await Promise.all(
    messages.map((together) =>
      deliver(desk, together, { templates, now }).catch((error: unknown) => {
        desk.log.error({ err: error, delivery: together[0].id }, 'what became of a message could not be noted')
      }),
    ),
  )
  return claimed.length
}

/** Puts back what would come in somebody's quiet hours, and answers the rest. */
async function leaveAsleep({ database }: Desk, claimed: readonly Claimed[], now: string): Promise<Claimed[]> {
  const choices = await findChoices(
    database,
    claimed.flatMap(({ personId }) => personId ?? []),
  )
  const byTime = Map.groupBy(claimed, (delivery) => mayGoOutAt(delivery, choices, now))
  for (const [notBefore, asleep] of byTime)
    if (notBefore > now)
      await putBack(database, { ids: asleep.map(({ id }) => id), notBefore, code: 'quiet', isAttempt: false })
  return byTime.get(now) ?? []
}

/** Nobody knows whether these went out, so they go another way. */
async function handOnAbandoned(desk: Desk, now: string): Promise<void> {
  await transaction(desk.database, async (tx) => {
    const abandoned = await claimAbandoned(tx, now, 100)
    if (abandoned.length === 0) return
    await endDeliveries(tx, {
      ids: abandoned.map(({ id }) => id),
      status: 'unclear',
      because: 'unclear',
      code: 'server-died',
      now,
    })
    await goOn(tx, desk, { ended: abandoned, now })
  })
}

/** What is due together for one of the staff over one channel is one message. */
function gather(claimed: readonly Claimed[]): Together[] {
  return [...Map.groupBy(claimed, ({ recipient, channel }) => `${channel} ${recipient}`).values()].flatMap((group) => {
    if (group.some(({ personId }) => personId === null)) return group.map((one): Together => [one])
    const urgent = group.filter((one) => one.urgent)
    const apart = urgent.length < flood ? urgent : []
    const [first, ...rest] = group.filter((one) => !apart.includes(one))
    return [...apart.map((one): Together => [one]), ...(first ? [[first, ...rest] satisfies Together] : [])]
  })
}

type Round = { readonly templates: (step: domain.NoticeStep) => domain.Template; readonly now: string }

async function deliver(desk: Desk, together: Together, { templates, now }: Round): Promise<void> {
  const [delivery] = together
  const wait = await findWait(desk, delivery)
  if (wait > 0) {
    const notBefore = new Date(Date.parse(now) + wait * 1000).toISOString()
    const ids = together.map(({ id }) => id)
    return putBack(desk.database, { ids, notBefore, code: 'limit', isAttempt: false })
  }
  const id = newId()
  const message = compose({ id, together, templates, city: await desk.readCity(), publicUrl: desk.publicUrl })
  const sent = await sendMessage(desk, delivery, message).catch((error: unknown) => {
    // Nobody knows how far it came.
    desk.log.error({ err: error, delivery: delivery.id }, 'a message could not be handed over')
    return { outcome: { kind: 'unclear' as const, code: 'internal' } }
  })
  // Tries that came to nothing are no burden to anybody.
  if (delivery.channel === 'sms' && (sent.outcome.kind === 'sent' || sent.outcome.kind === 'unclear'))
    await countAttempt(desk.database, { ...limits.person, key: delivery.recipient })
  await recordOutcome(desk, { together, messageId: id, sent, now: desk.clock() })
}

/** Text messages cost money and patience: so many a second for the gateway, so many an hour for a person. */
async function findWait({ database }: Desk, { channel, recipient, urgent }: Claimed): Promise<number> {
  if (channel !== 'sms') return 0
  const forPerson = urgent ? undefined : await findWaitSeconds(database, { ...limits.person, key: recipient })
  if (forPerson !== undefined) return forPerson
  const gateway = await countAttempt(database, { ...limits.gateway, key: channel })
  return gateway.allowed ? 0 : Math.max(1, gateway.retryAfterSeconds)
}
