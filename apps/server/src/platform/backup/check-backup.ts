import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readChecked, readSumLine } from './checked-file.ts'
import { damaged, type FoundBackup } from './find-backup.ts'
import { type Manifest, manifestFile, sealFile, sumsFile } from './manifest.ts'
import type { Progress } from './write-backup.ts'

/** Reads a backup through and fails at the first file that is missing or is not as it was written. */
export async function checkBackup({ folder, manifest }: FoundBackup, onProgress: Progress): Promise<void> {
  const sealed = await checkList(folder, sealFile, () => {})
  if (sealed !== 2) throw damaged(folder, sealFile)
  const listed = countOf(manifest)
  const checked = await checkList(folder, sumsFile, (name, done) => onProgress(name, done, listed))
  if (checked < listed) throw damaged(folder, sumsFile)
}

/** Tables and files; a key that lies beside them is one more. */
function countOf({ tables, files }: Manifest): number {
  return tables.length + files
}

async function checkList(folder: string, list: string, onDone: (name: string, done: number) => void): Promise<number> {
  let done = 0
  for await (const line of linesOf(folder, list)) {
    const entry = readSumLine(line)
    if (!entry) throw damaged(folder, list)
    const found = await readChecked(join(folder, entry.name)).catch(() => undefined)
    if (found?.sha256 !== entry.sha256) throw damaged(folder, entry.name)
    done += 1
    onDone(entry.name, done)
  }
  return done
}

async function* linesOf(folder: string, list: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(join(folder, list)), crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw damaged(folder, list === sealFile ? manifestFile : list)
    throw error
  }
}
