import type { NoticeStep } from './step.ts'
import { isWithin, nextAt, type Span, type TimeOfDay } from './time-of-day.ts'

export const channels = ['push', 'wechat', 'sms', 'email'] as const
export type Channel = (typeof channels)[number]

/** What somebody chose; whoever chose nothing has the defaults. */
export type Choice = {
  readonly channels: readonly Channel[]
  /** Undefined for no quiet hours. */
  readonly quiet: Span | undefined
  /** Times of day at which what is not urgent is told together; none for at once. */
  readonly digestAt: readonly TimeOfDay[]
}

export const defaultChoice: Choice = { channels, quiet: { from: '22:00', to: '07:00' }, digestAt: [] }

/** Text messages are the one way that works on every phone, so what is urgent may always take it. */
export const alwaysForUrgent: readonly Channel[] = ['sms']

export type Wanted = {
  readonly urgent: boolean
  readonly now: string
  readonly choice: Choice
  /** The ways that exist and reach this person. */
  readonly reachable: readonly Channel[]
  /** Left out where it has waited as long as its step must. */
  readonly step?: NoticeStep
}

export type Plan = {
  /** In the order in which they are tried. */
  readonly channels: readonly Channel[]
  readonly notBefore: string
}

const second = 1000

/** A matter may pass through several hands shortly after one another; only where it stays is worth telling. */
const heldMinutes: { readonly [Step in NoticeStep]?: number } = { 'case.handedOver': 10, takenOver: 1 }

/** What comes as many notices shortly after one another goes out at one instant, and so as one message. */
const gatheredMinutes: { readonly [Step in NoticeStep]?: number } = { takenOver: 5 }

const urgentFirst: readonly Channel[] = ['sms', 'push', 'wechat', 'email']

export function planDelivery({ urgent, now, choice, reachable, step }: Wanted): Plan {
  const order = urgent ? urgentFirst : channels
  const allowed = urgent ? [...choice.channels, ...alwaysForUrgent] : choice.channels
  return {
    channels: order.filter((channel) => reachable.includes(channel) && allowed.includes(channel)),
    notBefore: urgent ? now : whenToTell(afterHold(now, step), choice),
  }
}

function afterHold(now: string, step: NoticeStep | undefined): string {
  if (step === undefined) return new Date(now).toISOString()
  const at = Date.parse(now) + (heldMinutes[step] ?? 0) * 60 * second
  const span = (gatheredMinutes[step] ?? 0) * 60 * second
  return new Date(span === 0 ? at : Math.ceil(at / span) * span).toISOString()
}

function whenToTell(now: string, { quiet, digestAt }: Choice): string {
  const slot = digestAt.map((time) => nextAt(now, time)).toSorted()[0] ?? now
  return quiet && isWithin(slot, quiet) ? nextAt(slot, quiet.to) : slot
}

const patienceSeconds = { urgent: 5 * 60, ordinary: 2 * 3600 } as const
const longestWaitSeconds = 300

/** How long one channel is tried before the next one. */
export function givesUpAt(firstTriedAt: string, urgent: boolean): string {
  const patience = urgent ? patienceSeconds.urgent : patienceSeconds.ordinary
  return new Date(Date.parse(firstTriedAt) + patience * second).toISOString()
}

/** When to try again after so many attempts; `dice` is between 0 and 1, so that all do not come back at once. */
export function tryAgainAt(now: string, { attempts, dice }: { attempts: number; dice: number }): string {
  const wait = Math.min(longestWaitSeconds, 5 * 2 ** (attempts - 1)) * (0.75 + dice / 2)
  return new Date(Date.parse(now) + wait * second).toISOString()
}
