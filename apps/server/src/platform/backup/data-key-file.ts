import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { readDataKeys } from '../vault/index.ts'

export type BackupKeys = {
  readonly all: readonly Uint8Array[]
  /** Kept beside the embedded database, and so lost with it: such a key goes into the backup. */
  readonly file: string | undefined
}

export async function keysForBackup(config: Config): Promise<BackupKeys> {
  const { current, old } = await readDataKeys(config)
  return { all: [current, ...old], file: config.dataKey === undefined ? pathOf(config) : undefined }
}

/** Enough to tell keys apart, and nothing that leads back to one. */
export function fingerprintOf(key: Uint8Array): string {
  return createHash('sha256').update('ejia data key ').update(key).digest('hex').slice(0, 16)
}

/** Whether everything sealed in a backup can be opened with the keys that are set here. */
export async function opensAll(config: Config, fingerprints: readonly string[]): Promise<boolean> {
  const { current, old } = await readDataKeys(config)
  const known = [current, ...old].map(fingerprintOf)
  return fingerprints.every((fingerprint) => known.includes(fingerprint))
}

/** Puts a backup's key file beside the embedded database; the key that lay there stays readable as a former one. */
export async function restoreKeyFile(config: Config, from: string): Promise<void> {
  const path = pathOf(config)
  const known = await readFile(path, 'utf8').catch(() => undefined)
  await mkdir(config.dataDir, { recursive: true })
  if (known === undefined) return copyFile(from, path)
  const lines = [...(await readFile(from, 'utf8')).split(/\s+/), ...known.split(/\s+/)].filter((line) => line !== '')
  await writeFile(path, `${[...new Set(lines)].join('\n')}\n`, { mode: 0o600, flush: true })
}

function pathOf({ dataDir }: Config): string {
  return join(dataDir, 'data.key')
}
