import { type incidents, Refusal } from '@ejia/domain'
import { countAttempt, forgetAttempts } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { hashFollowKey } from '../follow-key.ts'
import { listProvenReporters } from '../store/reporters.ts'

export type Proof = { readonly followKey?: string; readonly phoneTail?: string }

/** Four digits are soon guessed, so only a few tries are given for each case, to everybody together. */
const guesses = { purpose: 'case.phone-tail', most: 5, windowSeconds: 3600 }

/** Which reporter of the case is asking; undefined where nothing was shown to prove it. */
export async function proveReporter(
  { database, vault }: Pick<Desk, 'database' | 'vault'>,
  { caseCode, reporters }: incidents.Incident,
  { followKey, phoneTail }: Proof,
): Promise<string | undefined> {
  const ids = reporters.filter(({ kind }) => kind === 'resident').map(({ reporterId }) => reporterId)
  if (followKey !== undefined) {
    const [holder] = await listProvenReporters(database, ids, { followKeyHash: hashFollowKey(followKey) })
    if (holder !== undefined) return holder
  }
  if (phoneTail === undefined) return undefined
  const { allowed, retryAfterSeconds } = await countAttempt(database, { ...guesses, key: caseCode })
  if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
  const [owner] = await listProvenReporters(database, ids, { phoneTailIndexes: vault.indexes('phoneTail', phoneTail) })
  if (owner !== undefined) await forgetAttempts(database, { purpose: guesses.purpose, key: caseCode })
  return owner
}

export async function getReporter(desk: Desk, incident: incidents.Incident, proof: Proof): Promise<string> {
  const reporterId = await proveReporter(desk, incident, proof)
  if (reporterId === undefined) throw new Refusal('case.proof-required')
  return reporterId
}
