import type { Transaction } from '../../../platform/index.ts'
import type { FileStore } from '../photos/file-store.ts'
import { removeUnusedVoices as forgetUnusedVoices } from '../store/voices.ts'
import { voiceKey } from './voice-key.ts'

/** As long as photos: an unsent report may lie in a phone for days. */
const keptHours = 14 * 24

export async function removeUnusedVoices(database: Transaction, files: FileStore): Promise<void> {
  for (const id of await forgetUnusedVoices(database, keptHours)) await files.remove(voiceKey(id))
}
