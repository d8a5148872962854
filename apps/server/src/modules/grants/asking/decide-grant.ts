import type { api, Grant, InputOf } from '@ejia/contract'
import { grants as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { type By, todayIn } from '../desk.ts'
import { decideGrant, lockGrant, withdrawGrant } from '../store/grants.ts'
import { maySee, viewGrant } from './view-grants.ts'

type Decision = InputOf<typeof api.decideGrant>['body'] & { readonly id: string }

/** As asked, or for less: fewer days, or masked only. */
export async function decide(platform: Platform, by: By, decision: Decision): Promise<Grant> {
  const { id, approved, reason } = decision
  const today = await todayIn(platform)
  await transaction(platform.database, async (tx) => {
    const stored = await lockGrant(tx, id)
    if (!stored || !domain.maySeeAsOwner(by.memberships, stored)) throw new Refusal('not-found')
    if (stored.requestedBy === by.personId) throw new Refusal('grant.own-request')
    if (domain.stateOf(stored, today) !== 'requested') throw new Refusal('grant.decided')
    const { until = stored.until, clear = stored.clear } = decision
    if (until > stored.until || until < today) throw new Refusal('grant.until', { field: 'body.until' })
    const decided = { id, byId: by.personId, approved, until, clear: clear && stored.clear, reason }
    await decideGrant(tx, decided)
    const facts = { approved, until, clear: decided.clear, ...(reason === undefined ? {} : { reason }) }
    await recordAudit(tx, { action: 'grant.decided', personId: by.personId, subject: id, facts })
  })
  return viewGrant(platform, by, id)
}

type Ending = { readonly id: string; readonly reason: string }

/** From the next read on. */
export async function withdraw(platform: Platform, by: By, { id, reason }: Ending): Promise<Grant> {
  const today = await todayIn(platform)
  await transaction(platform.database, async (tx) => {
    const stored = await lockGrant(tx, id)
    if (!stored || !maySee(by, stored)) throw new Refusal('not-found')
    const state = domain.stateOf(stored, today)
    if (state !== 'valid' && state !== 'requested') throw new Refusal('grant.over')
    await withdrawGrant(tx, { id, byId: by.personId, reason })
    await recordAudit(tx, { action: 'grant.withdrawn', personId: by.personId, subject: id, facts: { reason } })
  })
  return viewGrant(platform, by, id)
}
