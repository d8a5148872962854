import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestFile, Manifest as Shape, sealFile } from './manifest.ts'

export type FoundBackup = { readonly folder: string; readonly manifest: Manifest }

/** Made whole, by this program: a folder is removed as an old backup only if it is one. */
const ours = /^ejia-\d{8}-\d{6}$/

/** A new backup's folder, named after the moment in local time. */
export function backupName(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `ejia-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

/** The backups in a folder, newest first; what was broken off while it was written is none. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ours.test(name)).toSorted()
  const whole: string[] = []
  for (const name of names.reverse())
    if (await readFile(join(folder, name, sealFile)).catch(() => undefined)) whole.push(join(folder, name))
  return whole
}

/** The backup that a person names: its own folder, or one with backups in it, of which the newest is meant. */
export async function findBackup(named: string): Promise<FoundBackup> {
  const isOne = (await readFile(join(named, manifestFile)).catch(() => undefined)) !== undefined
  const folder = isOne ? named : (await listBackups(named))[0]
  if (folder === undefined)
    throw new Error(
      `这里没有完整的备份：${named}\n` +
        `There is no complete backup in ${named}: it lacks ${manifestFile}, which is written last.`,
    )
  const parsed = Shape.safeParse(parse(await readFile(join(folder, manifestFile), 'utf8')))
  if (!parsed.success) throw damaged(folder, manifestFile)
  return { folder, manifest: parsed.data }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function damaged(folder: string, file: string): Error {
  return new Error(
    `备份已损坏：${folder}（${file}）。请改用另一份备份。\n` +
      `The backup ${folder} is damaged: ${file} is missing or not as it was written. Use another one.`,
  )
}
