import { forms as domain, Refusal, type registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { writeAnswers } from '../../registry/index.ts'
import type { ItemBook } from '../items.ts'
import { isAdded, type KnownSubject } from '../known.ts'
import { lockFilling } from '../store/fillings.ts'
import { listRunClaims, type RunClaim, takeClaimBack } from '../store/run-claims.ts'
import { findSubject } from './list-subjects.ts'
import { tellFacts } from './tell-facts.ts'
import { changesOf, writeFacts } from './write-facts.ts'

export type InboundFacts = {
  readonly runId: string
  readonly byId: string
  readonly unitId: string
  readonly personId: string
  readonly items: ItemBook
  /** By the code of the item. */
  readonly values: registry.Values
}

/** What another department's data says of somebody: taken where nobody knew it, else as any disagreement of sources. */
export async function takeInboundFacts(
  platform: Platform,
  tx: Transaction,
  facts: InboundFacts,
): Promise<{ readonly written: number; readonly disputed: number }> {
  const { runId, personId, values, ...whose } = facts
  const subject = await holdPerson(platform, tx, personId)
  const said = Object.entries(values).map(([item, value]) => ({ slot: item, item, value }))
  const { written, waiting, store } = await writeFacts(platform, tx, {
    ...whose,
    memberships: [],
    subject,
    origin: { inboundRunId: runId },
    said,
  })
  await store()
  return { written, disputed: waiting.length }
}

type Undoing = { readonly runId: string; readonly byId: string; readonly personId: string }

/** Takes back what a run said of somebody, except what changed or was settled since; answers how much stayed. */
export async function undoInboundFacts(
  platform: Platform,
  tx: Transaction,
  { runId, byId, personId }: Undoing,
): Promise<number> {
  const subject = await findHeld(platform, tx, personId)
  const claims = await listRunClaims(tx, runId, subject?.id ?? personId)
  let kept = 0
  for (const claim of claims) {
    if (claim.standing === 'past') continue
    if (claim.standing === 'held' && !(await restore(platform, tx, { claim, subject, runId, byId }))) kept += 1
    else await takeClaimBack(tx, claim)
  }
  return kept
}

type Restoring = Pick<Undoing, 'runId' | 'byId'> & {
  readonly claim: RunClaim
  readonly subject: KnownSubject | undefined
}

async function restore(
  platform: Platform,
  tx: Transaction,
  { claim, subject, runId, byId }: Restoring,
): Promise<boolean> {
  if (!subject || claim.settledAt !== null) return false
  const { item, id, againstSealed } = claim
  const { vault } = platform
  if (domain.knownValue(subject.known, item, undefined) !== vault.open(claim.valueSealed, id)) return false
  if (isAdded(item)) {
    await tellFacts(tx, 'changed', [{ subjectId: subject.id, item, gridCode: subject.record.gridCode }])
    return true
  }
  const value = againstSealed === null ? null : vault.open(againstSealed, id)
  const { roomId } = subject.record
  if (roomId === undefined) return false
  await writeAnswers(platform, tx, {
    roomId,
    changes: changesOf([{ said: { item, value }, subjectId: subject.id }]),
    byId,
    source: 'undo',
    sourceId: runId,
  })
  return true
}

async function holdPerson(platform: Platform, tx: Transaction, personId: string): Promise<KnownSubject> {
  await lockFilling(tx, personId)
  return findSubject(platform, tx, { form: { subject: 'person' }, subjectId: personId })
}

async function findHeld(platform: Platform, tx: Transaction, personId: string): Promise<KnownSubject | undefined> {
  try {
    return await holdPerson(platform, tx, personId)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
