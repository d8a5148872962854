import { notices as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Transaction, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { applyReceipts, type Claimed, endDeliveries, markUndelivered, putBack } from '../store/deliveries.ts'
import { addDeliveries, type NewDelivery } from '../store/notices.ts'
import { findChoices } from '../store/ways.ts'
import { showCentres } from '../telling/show-centres.ts'
import { mayGoOutAt } from './may-go-out-at.ts'
import type { Sent } from './send-message.ts'
import { type News, worthTelling } from './worth-telling.ts'

type Result = {
  readonly together: readonly [Claimed, ...Claimed[]]
  readonly messageId: string
  readonly sent: Sent
  readonly now: string
}

/** Writes down what became of a message, and what follows from it. */
export async function recordOutcome(
  desk: News & Pick<Desk, 'database'>,
  { together, messageId, sent, now }: Result,
): Promise<void> {
  const { outcome, gateway } = sent
  const ids = together.map(({ id }) => id)
  await transaction(desk.database, async (tx) => {
    if (outcome.kind === 'later' && hasTime(together, now)) {
      const { code, afterMilliseconds } = outcome
      const worth = (await worthTelling(tx, desk, together)).map(({ id }) => id)
      const notBefore = whenAgain(together, now, afterMilliseconds)
      await putBack(tx, { ids: worth, code, isAttempt: true, notBefore })
      await endDeliveries(tx, { ids: ids.filter((id) => !worth.includes(id)), status: 'overtaken', code, now })
      return
    }
    const facts = { ids, messageId, gateway, now }
    if (outcome.kind === 'sent') {
      const { gatewayId } = outcome
      await endDeliveries(tx, { ...facts, status: 'sent', gatewayId })
      if (gatewayId !== undefined && gateway !== undefined)
        await settleReceipts(tx, desk, { gateway, gatewayIds: [gatewayId], now })
      return
    }
    const status = outcome.kind === 'unclear' ? 'unclear' : outcome.kind === 'later' ? 'undeliverable' : 'failed'
    const because = outcome.kind === 'refused' ? outcome.because : outcome.kind
    const ended = await endDeliveries(tx, { ...facts, status, because, code: outcome.code })
    await goOn(tx, desk, { ended: together.filter(({ id }) => ended.includes(id)), now })
  })
}

function hasTime([{ triedAt, urgent }]: Result['together'], now: string): boolean {
  return now < domain.givesUpAt(triedAt, urgent)
}

function whenAgain([{ attempts }]: Result['together'], now: string, afterMilliseconds: number | undefined): string {
  const again = domain.tryAgainAt(now, { attempts, dice: Math.random() })
  const asked = new Date(Date.parse(now) + (afterMilliseconds ?? 0)).toISOString()
  return asked > again ? asked : again
}

type Ending = { readonly ended: readonly Claimed[]; readonly now: string }

/** The next channel of each that is still worth telling, or a person of the centre where there is none. */
export async function goOn(tx: Transaction, desk: News, { ended, now }: Ending): Promise<void> {
  const untold = await worthTelling(tx, desk, ended)
  const choices = await findChoices(
    tx,
    untold.flatMap(({ personId }) => personId ?? []),
  )
  const next = untold.flatMap(({ noticeId, incidentId, recipient, personId, urgent, rest }): NewDelivery[] => {
    const [channel, ...others] = rest
    if (channel === undefined) return []
    const notBefore = mayGoOutAt({ urgent, personId }, choices, now)
    return [{ id: newId(), noticeId, incidentId, recipient, urgent, channel, rest: others, notBefore, queuedAt: now }]
  })
  if (next.length > 0) await addDeliveries(tx, next)
  const lost = untold.filter(({ rest, ...delivery }) => rest.length === 0 && mustBeTold(delivery))
  if (lost.length === 0) return
  await markUndelivered(
    tx,
    lost.map(({ noticeId }) => noticeId),
    now,
  )
  await showCentres(tx, desk, [...new Set(lost.map(({ incidentId }) => incidentId))])
}

/** What is only for information stands in the inbox; a step that is owed, or news to a reporter, needs somebody to tell it. */
function mustBeTold({ todo, reporterId, urgent }: Pick<Claimed, 'todo' | 'reporterId' | 'urgent'>): boolean {
  return todo !== null || reporterId !== null || urgent
}

export async function settleReceipts(
  tx: Transaction,
  desk: News,
  { gateway, gatewayIds, now }: { gateway: string; gatewayIds: readonly string[]; now: string },
): Promise<void> {
  await goOn(tx, desk, { ended: await applyReceipts(tx, gateway, gatewayIds), now })
}
