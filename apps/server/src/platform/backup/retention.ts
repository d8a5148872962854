import { rm } from 'node:fs/promises'
import { listBackups } from './find-backup.ts'

/** Removes all whole backups in a folder but the newest ones, and answers which; what is not ours is left alone. */
export async function keepNewest(folder: string, keep: number): Promise<string[]> {
  const old = (await listBackups(folder)).slice(Math.max(1, keep))
  for (const backup of old) await rm(backup, { recursive: true })
  return old
}
