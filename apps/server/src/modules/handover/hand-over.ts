import type { api, HandOverView, InputOf } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import {
  enqueue,
  type Platform,
  recordAudit,
  run,
  type StaffCaller,
  type Transaction,
  transaction,
} from '../../platform/index.ts'
import { canTake, getLeaving, passOnAbsences, passOnRoles } from '../accounts/index.ts'
import { type HeldMatter, listHeldMatters } from '../incidents/index.ts'
import { moveMatters, moveTask } from './move-matters.ts'
import { addHandOver } from './store.ts'
import { getHandOverView } from './views.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.handOver>['body'] & { readonly personId: string }

/** Should this server die while it moves matters, another goes on after so long. */
const goesOnAfterMilliseconds = 60_000

/**
 * Roles, deputies and the account change in one transaction, with the list of what is to move; each matter then moves
 * in a transaction of its own, as everything that happens to matters, and gets its entry in the log.
 */
export async function handOver(platform: Platform, by: By, asked: Asked): Promise<HandOverView> {
  const { database, live } = platform
  const { personId, successions, closesAccount } = asked
  const id = newId()
  const { name } = await getLeaving(database, by, personId)
  const reason = `${name}离岗，工作交接：${asked.reason}`
  await transaction(database, async (tx) => {
    const row = await getLeaving(tx, by, personId)
    const matters = await listHeldMatters(tx, personId)
    const inUnit = Map.groupBy([...row.memberships, ...matters], ({ unitId }) => unitId)
    const units = [...inUnit.keys()].map((unitId) => ({
      unitId,
      matters: matters.filter((one) => one.unitId === unitId).length,
    }))
    domain.checkHandOver({ personId, units, successions })
    const successorOf = new Map(successions.map(({ unitId, successorId }) => [unitId, successorId]))
    const roles = await passOnRoles(tx, by, { personId, successions, closesAccount })
    await checkSuccessors(tx, matters, successorOf)
    const successorId = successions.find((one) => one.successorId !== null)?.successorId ?? undefined
    const absences = await passOnAbsences(tx, by, { personId, successorId })
    await addHandOver(tx, {
      id,
      personId,
      reason,
      closesAccount,
      roles: [...roles],
      absences: { ended: [...absences.ended], added: [...absences.added] },
      madeBy: by.personId,
      matters: matters.flatMap(({ id: incidentId, unitId, caseCode }) => {
        const toPersonId = successorOf.get(unitId)
        return toPersonId == null ? [] : [{ incidentId, caseCode, toPersonId }]
      }),
    })
    const facts = { handOverId: id, reason: asked.reason, closesAccount, successions, matters: matters.length }
    await recordAudit(tx, { action: 'person.handed-over', personId: by.personId, subject: personId, facts })
    const runAt = new Date(Date.now() + goesOnAfterMilliseconds).toISOString()
    await run(tx, enqueue(moveTask, { id }, { runAt }))
  })
  live.noteCommit()
  await moveMatters(platform, id)
  return getHandOverView(database, by, id)
}

/** Nothing goes to somebody who could not see it, or does not work there. */
async function checkSuccessors(
  tx: Transaction,
  matters: readonly HeldMatter[],
  successorOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  for (const { unitId, confidential } of matters) {
    const personId = successorOf.get(unitId)
    if (personId == null || (await canTake(tx, { personId, unitId, confidential }))) continue
    throw new Refusal(confidential ? 'hand-over.not-cleared' : 'person.not-in-unit', { unitId, personId })
  }
}
