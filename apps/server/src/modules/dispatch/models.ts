import { dispatch as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { recordAudit, transaction } from '../../platform/index.ts'
import { currentKnowledge, refreshKnowledge } from './current-knowledge.ts'
import { addModelRow, switchOn } from './store/models.ts'

export type Taught = {
  readonly category: domain.TriedOut
  readonly unitType: domain.TriedOut
  readonly examples: number
  readonly seconds: number
}

/** Keeps what was learned as a new version, not in use. */
export async function keepModel(database: Pool, taught: Taught, by: string | undefined): Promise<number> {
  const category = domain.packModel(taught.category.model)
  const unitType = domain.packModel(taught.unitType.model)
  const quality = {
    category: taught.category.quality,
    unitType: taught.unitType.quality,
    before: taught.category.before,
    better: taught.category.better,
  }
  return transaction(database, async (tx) => {
    const version = await addModelRow(tx, {
      madeBy: by,
      examples: taught.examples,
      seconds: taught.seconds,
      quality,
      heads: { category: plain(category.head), unitType: plain(unitType.head) },
      category: category.body,
      unitType: unitType.body,
    })
    const facts = { examples: taught.examples, ...quality }
    await recordAudit(tx, { action: 'category.model-made', personId: by, subject: String(version), facts })
    return version
  })
}

type Switch = { readonly version: number | null; readonly reason: string; readonly by: string | undefined }

/** Reversible: every version stays, and so do the words. */
export async function switchModel(database: Pool, { version, reason, by }: Switch): Promise<void> {
  const before = (await currentKnowledge(database)).learned?.version ?? null
  await transaction(database, async (tx) => {
    if (!(await switchOn(tx, version))) throw new Refusal('category.model-unknown', { version })
    const facts = { before, after: version, reason }
    await recordAudit(tx, {
      action: 'category.model-switched',
      personId: by,
      subject: String(version ?? 'words'),
      facts,
    })
  })
  await refreshKnowledge(database)
}

/** What is in use now, for comparing with: what it learned it may have learned from matters before `madeAt` only. */
export async function readInUse(database: Pool) {
  const { words, learned } = await currentKnowledge(database)
  return { words, madeAt: learned?.madeAt, packed: learned && domain.packModel(learned.category) }
}

function plain(head: domain.ModelHead) {
  return { ...head, labels: [...head.labels], steps: [...head.steps], bases: [...head.bases] }
}
