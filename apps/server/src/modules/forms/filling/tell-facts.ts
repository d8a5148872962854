import { publishAll, run, type Transaction } from '../../../platform/index.ts'

type Fact = { readonly gridCode: string; readonly subjectId: string; readonly item: string }

/** For those who read on from facts: that one is another now, or that sources who disagreed were answered. */
export async function tellFacts(tx: Transaction, what: 'changed' | 'settled', facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const topics = facts.map(({ gridCode, subjectId, item }) => `fact-${what}:${gridCode}:${subjectId}:${item}`)
  await run(tx, publishAll([{ topics }]))
}
