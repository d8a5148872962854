import { type incidents, Refusal } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { countUsablePhotos } from '../store/photos.ts'

/** Every photo a command brings along must be there, unused, and the sender's own. */
export async function checkPhotos(tx: Transaction, photoIds: readonly string[], ownerId: string | null): Promise<void> {
  if (photoIds.length === 0) return
  if ((await countUsablePhotos(tx, photoIds, ownerId)) < photoIds.length) throw new Refusal('photo.unknown')
}

export function photosOf(command: incidents.Command): string[] {
  const report = command.type === 'record' ? command.report.photoIds : []
  const sent = 'photoIds' in command ? command.photoIds : []
  const proof = 'proofIds' in command ? command.proofIds : []
  return [...new Set([...report, ...sent, ...proof])]
}
