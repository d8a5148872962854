import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.ts'

const keyBytes = 32

export type DataKeys = { readonly current: Uint8Array; readonly old: readonly Uint8Array[] }

type Settings = Pick<Config, 'dataKey' | 'oldDataKeys' | 'dataDir' | 'databaseUrl' | 'production'>

/**
 * The keys under which personal data is sealed: the settings DATA_KEY and DATA_KEYS_OLD, or for a server that keeps
 * its own database a file beside it, made at the first start, the present key in its first line. Whoever loses the
 * key loses the names and numbers of people.
 */
export async function readDataKeys(settings: Settings): Promise<DataKeys> {
  const { dataKey, oldDataKeys, dataDir, databaseUrl, production } = settings
  const old = oldDataKeys.map((text) => decode(text, 'DATA_KEYS_OLD'))
  if (dataKey !== undefined) return { current: decode(dataKey, 'DATA_KEY'), old }
  if (production && databaseUrl !== undefined)
    throw new Error('With DATABASE_URL, DATA_KEY is needed too: 32 random bytes in base64, the same for every server.')
  const path = join(dataDir, 'data.key')
  await mkdir(dataDir, { recursive: true })
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known === undefined) await makeKey(path)
  const [current = '', ...former] = (known ?? (await readFile(path, 'utf8'))).trim().split(/\s+/)
  return { current: decode(current, path), old: [...former.map((text) => decode(text, path)), ...old] }
}

/** Written aside and linked into place: of two servers starting at once one key is kept, and it is whole. */
async function makeKey(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(aside, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(aside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(aside)
  }
}

function decode(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyBytes) throw new Error(`${source} must be ${keyBytes} random bytes in base64.`)
  return key
}
