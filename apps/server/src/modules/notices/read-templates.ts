import { notices as domain } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { listChangedTemplates } from './store/templates.ts'

/** The text in force for each step. */
export async function readTemplates(tx: Transaction): Promise<(step: domain.NoticeStep) => domain.Template> {
  const changed = await listChangedTemplates(tx)
  const byStep = new Map(changed.map(({ step, content }) => [step, content]))
  return (step) => byStep.get(step) ?? domain.defaultTemplates[step]
}
