import { Refusal } from '@ejia/domain'
import { type Platform, recordAudit, transaction } from '../../platform/index.ts'
import { retryJob } from './store.ts'

/** A job that somebody else let run meanwhile is no longer there to be retried. */
export async function retry({ database, live }: Platform, personId: string, id: string): Promise<void> {
  await transaction(database, async (tx) => {
    const task = await retryJob(tx, id)
    if (task === undefined) throw new Refusal('not-found')
    await recordAudit(tx, { action: 'system.job-retried', personId, subject: id, facts: { task } })
  })
  live.noteCommit()
}
