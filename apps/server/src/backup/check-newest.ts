import type { Config } from '../config.ts'
import { checkBackup, findBackup, recordCheck } from '../platform/backup/index.ts'
import { hasDatabase, withOwner } from '../platform/index.ts'
import { showProgress } from './show-progress.ts'

/** Reads a backup through, and remembers the outcome for the administrators where their database is at hand. */
export async function checkNewest(config: Config, folder: string): Promise<void> {
  const found = await findBackup(folder)
  const fault = await checkBackup(found, showProgress()).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  )
  if (await hasDatabase(config))
    await withOwner(config, (owner) => recordCheck(owner, found.manifest.id, fault?.message ?? null))
  if (fault) throw fault
  console.log(`备份完好 · The backup is whole: ${found.folder}`)
}
