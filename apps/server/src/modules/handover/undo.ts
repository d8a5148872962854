import type { HandOverView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { takeBackAbsences, takeBackRoles } from '../accounts/index.ts'
import { handOverMatter, listHandlers } from '../incidents/index.ts'
import { listMatters, markUndone, settleMatter } from './store.ts'
import { getHandOver, getHandOverView } from './views.ts'

type By = StaffCaller['actor']
type Asked = { readonly id: string; readonly reason: string }

/** The account and its roles come back; of the matters those with which nothing was done since. */
export async function undoHandOver(platform: Platform, by: By, { id, reason }: Asked): Promise<HandOverView> {
  const { database, live } = platform
  const handOver = await getHandOver(database, by, id)
  const { personId, roles, absences, closesAccount } = handOver
  if (!handOver.isRecent || handOver.waiting > 0) throw new Refusal('hand-over.undone')
  await transaction(database, async (tx) => {
    if (!(await markUndone(tx, { id, by: by.personId, reason }))) throw new Refusal('hand-over.undone')
    await takeBackRoles(tx, by, { personId, roles, reopensAccount: closesAccount })
    await takeBackAbsences(tx, by, absences)
    const facts = { handOverId: id, reason }
    await recordAudit(tx, { action: 'hand-over.undone', personId: by.personId, subject: personId, facts })
  })
  live.noteCommit()
  await returnMatters(platform, { id, personId, reason: `撤销交接：${reason}` })
  return getHandOverView(database, by, id)
}

type Returning = { readonly id: string; readonly personId: string; readonly reason: string }

async function returnMatters(platform: Platform, { id, personId, reason }: Returning): Promise<void> {
  const { database } = platform
  const moved = await listMatters(database, id, 'moved')
  const now = await listHandlers(
    database,
    moved.map(({ incidentId }) => incidentId),
  )
  const versions = new Map(now.map((matter) => [matter.id, matter.version]))
  for (const { incidentId, toPersonId, version } of moved) {
    if (versions.get(incidentId) !== version) continue
    const back = { incidentId, fromPersonId: toPersonId, toPersonId: personId, reason }
    const returned = await handOverMatter(platform, back)
    if (returned !== undefined) await settleMatter(database, { id, incidentId, state: 'returned', version: returned })
  }
}
