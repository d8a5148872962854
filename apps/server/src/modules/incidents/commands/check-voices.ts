import { type incidents, Refusal } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { countUsableVoices } from '../store/voices.ts'

/** Every recording a command brings along must be there, unused, and the sender's own. */
export async function checkVoices(tx: Transaction, voiceIds: readonly string[], ownerId: string | null): Promise<void> {
  if (voiceIds.length === 0) return
  if ((await countUsableVoices(tx, voiceIds, ownerId)) < voiceIds.length) throw new Refusal('voice.unknown')
}

export function voicesOf(command: incidents.Command): string[] {
  const report = command.type === 'record' ? command.report : command
  return 'voiceIds' in report ? [...new Set(report.voiceIds)] : []
}
