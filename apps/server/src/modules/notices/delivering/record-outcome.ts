import { notices as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Transaction, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { applyReceipts, type Claimed, endDeliveries, markUndelivered, putBack } from '../store/deliveries.ts'
import { addDeliveries, type NewDelivery } from '../store/notices.ts'
import { findChoices } from '../store/ways.ts'
import type { Sent } from './send-message.ts'

type Result = {
  readonly together: readonly [Claimed, ...Claimed[]]
  readonly messageId: string
  readonly sent: Sent
  readonly now: string
}

/** Writes down what became of a message, and what follows from it. */
export async function recordOutcome(
  desk: Pick<Desk, 'database'>,
  { together, messageId, sent, now }: Result,
): Promise<void> {
  const { outcome, gateway } = sent
  const ids = together.map(({ id }) => id)
  await transaction(desk.database, async (tx) => {
    if (outcome.kind === 'later' && hasTime(together, now)) {
      const { code, afterMilliseconds } = outcome
      await putBack(tx, { ids, code, isAttempt: true, notBefore: whenAgain(together, now, afterMilliseconds) })
      return
    }
    const facts = { ids, messageId, gateway, now }
    if (outcome.kind === 'sent') {
      const { gatewayId } = outcome
      await endDeliveries(tx, { ...facts, status: 'sent', gatewayId })
      if (gatewayId !== undefined && gateway !== undefined)
        await settleReceipts(tx, { gateway, gatewayIds: [gatewayId], now })
      return
    }
    const status = outcome.kind === 'unclear' ? 'unclear' : outcome.kind === 'later' ? 'undeliverable' : 'failed'
    const ended = await endDeliveries(tx, { ...facts, status, code: outcome.code })
    await goOn(
      tx,
      together.filter(({ id }) => ended.includes(id)),
      now,
    )
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

/** The next channel of each, or a person of the centre where there is none. */
export async function goOn(tx: Transaction, ended: readonly Claimed[], now: string): Promise<void> {
  const choices = await findChoices(
    tx,
    ended.flatMap(({ personId }) => personId ?? []),
  )
  const next = ended.flatMap(({ noticeId, incidentId, recipient, personId, urgent, rest }): NewDelivery[] => {
    const [channel, ...others] = rest
    if (channel === undefined) return []
    const chosen = personId === null ? undefined : choices.get(personId)
    const choice = { ...(chosen ?? domain.defaultChoice), digestAt: [] }
    const { notBefore } = domain.planDelivery({ urgent, now, choice, reachable: [channel] })
    return [{ id: newId(), noticeId, incidentId, recipient, urgent, channel, rest: others, notBefore, queuedAt: now }]
  })
  if (next.length > 0) await addDeliveries(tx, next)
  const lost = ended.filter(({ rest, ...delivery }) => rest.length === 0 && mustBeTold(delivery))
  if (lost.length > 0)
    await markUndelivered(
      tx,
      lost.map(({ noticeId }) => noticeId),
      now,
    )
}

/** What is only for information stands in the inbox; a step that is owed, or news to a reporter, needs somebody to tell it. */
function mustBeTold({ todo, reporterId, urgent }: Pick<Claimed, 'todo' | 'reporterId' | 'urgent'>): boolean {
  return todo !== null || reporterId !== null || urgent
}

export async function settleReceipts(
  tx: Transaction,
  { gateway, gatewayIds, now }: { gateway: string; gatewayIds: readonly string[]; now: string },
): Promise<void> {
  await goOn(tx, await applyReceipts(tx, gateway, gatewayIds), now)
}
