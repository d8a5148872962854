import type { Gateway, SendOutcome, SmsContent } from '../channels/channel.ts'
import type { Desk } from '../desk.ts'
import type { Claimed } from '../store/deliveries.ts'
import { findChoices, forgetEndpoint, listPushSubscriptions, listWechatLinks, useWechatQuota } from '../store/ways.ts'
import { asMail, asPush, asSms, asWechat, type Message } from './compose.ts'
import { phoneOf } from './phone-of.ts'

export type Sent = { readonly outcome: SendOutcome; readonly gateway?: string }

/** Longer than any gateway should take; a call that is cut off here may have arrived. */
const patienceMilliseconds = 20_000

const unreachable: Sent = { outcome: { kind: 'refused', code: 'no-address', because: 'address' } }
const noTemplate: Sent = { outcome: { kind: 'refused', code: 'no-template', because: 'content' } }

/** Hands one message to the channel of its deliveries. */
export function sendMessage(desk: Desk, delivery: Claimed, message: Message): Promise<Sent> {
  switch (delivery.channel) {
    case 'sms':
      return sendSms(desk, delivery, message)
    case 'push':
      return sendPush(desk, delivery, message)
    case 'wechat':
      return sendWechat(desk, delivery, message)
    case 'email':
      return sendMail(desk, delivery, message)
  }
}

async function sendSms(desk: Desk, delivery: Claimed, message: Message): Promise<Sent> {
  const to = await phoneOf(desk, delivery)
  return to === undefined ? unreachable : sendText(desk, to, { id: message.id, content: asSms(message) })
}

/** The next service is asked only where the one before has certainly not sent it. */
export async function sendText(
  { gateways }: Pick<Desk, 'gateways'>,
  to: string,
  { id, content }: { readonly id: string; readonly content: SmsContent },
): Promise<Sent> {
  let last: Sent = noTemplate
  for (const gateway of gateways.sms) {
    const outcome = await hand(gateway, { id, to, content })
    const sent = { outcome, gateway: gateway.name }
    if (outcome.kind === 'sent' || outcome.kind === 'unclear') return sent
    if (outcome.kind === 'refused' && outcome.because === 'address') return sent
    // One that can be tried again is worth more than one that never will.
    if (last.outcome.kind !== 'later') last = sent
  }
  return last
}

/** To every browser the person allowed; one that shows it is enough. */
async function sendPush({ database, gateways }: Desk, delivery: Claimed, message: Message): Promise<Sent> {
  const browsers = delivery.personId === null ? [] : await listPushSubscriptions(database, [delivery.personId])
  const content = asPush(message)
  const outcomes = await Promise.all(
    browsers.map(async ({ endpoint, p256dh, auth }) => {
      const outcome = await hand(gateways.push, { id: message.id, to: { endpoint, keys: { p256dh, auth } }, content })
      if (outcome.kind === 'refused' && outcome.because === 'address') await forgetEndpoint(database, endpoint)
      return outcome
    }),
  )
  const order = ['sent', 'unclear', 'later', 'refused'] as const
  const best = order.flatMap((kind) => outcomes.find((outcome) => outcome.kind === kind) ?? [])[0]
  return best ? { outcome: best, gateway: gateways.push.name } : unreachable
}

async function sendWechat(
  { database, gateways: { wechat } }: Desk,
  delivery: Claimed,
  message: Message,
): Promise<Sent> {
  const [link] = await listWechatLinks(database, [delivery.recipient])
  const content = asWechat(message, delivery.facts.dueAt)
  if (!content) return noTemplate
  if (!wechat || !link) return unreachable
  const { openid } = link
  const { templateId } = content
  const outcome = await hand(wechat, { id: message.id, to: openid, content })
  const isUsedUp = outcome.kind === 'refused' && outcome.because === 'quota'
  if (isUsedUp || outcome.kind === 'sent' || outcome.kind === 'unclear')
    await useWechatQuota(database, { openid, templateId, left: isUsedUp ? 'none' : 'one-less' })
  return { outcome, gateway: wechat.name }
}

async function sendMail({ database, gateways: { email } }: Desk, delivery: Claimed, message: Message): Promise<Sent> {
  const { personId } = delivery
  const to = personId === null ? undefined : (await findChoices(database, [personId])).get(personId)?.email
  if (!email || to === undefined) return unreachable
  return { outcome: await hand(email, { id: message.id, to, content: asMail(message) }), gateway: email.name }
}

function hand<Address, Content>(
  gateway: Gateway<Address, Content>,
  sending: Parameters<Gateway<Address, Content>['send']>[0],
): Promise<SendOutcome> {
  return gateway.send(sending, AbortSignal.timeout(patienceMilliseconds))
}
