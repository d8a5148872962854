import type { api, ReplyOf } from '@ejia/contract'
import { improvements as domain } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { countEntries } from './store/entries.ts'
import { listNumbers, problemVersions } from './store/problems.ts'

/** What everybody reads, by its number, newest first. */
export async function readLedger(tx: Transaction): Promise<ReplyOf<typeof api.getLedger>> {
  const [current, numbers, times] = [
    await problemVersions.listCurrent(tx),
    await listNumbers(tx),
    await countEntries(tx),
  ]
  const problems = current
    .flatMap(({ key, version, problem, changedAt }) =>
      problem ? [{ key, number: numbers.get(key) ?? 0, version, problem, times: times.get(key) ?? 0, changedAt }] : [],
    )
    .toSorted((a, b) => b.number - a.number)
  const counted = domain.countProblems(
    problems.map(({ problem }) => problem),
    times.get(null) ?? 0,
  )
  return { numbers: counted, problems }
}
