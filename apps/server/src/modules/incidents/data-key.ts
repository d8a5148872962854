import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.ts'

const keyBytes = 32

/**
 * The key under which personal data is sealed: the setting DATA_KEY, or for a server that keeps its own database a
 * file beside it, made at the first start. Whoever loses it loses the reporters' names and numbers.
 */
export async function readDataKey({ dataKey, dataDir, databaseUrl, production }: Settings): Promise<Buffer> {
  if (dataKey !== undefined) return decode(dataKey, 'DATA_KEY')
  if (production && databaseUrl !== undefined)
    throw new Error('With DATABASE_URL, DATA_KEY is needed too: 32 random bytes in base64, the same for every server.')
  const path = join(dataDir, 'data.key')
  await mkdir(dataDir, { recursive: true })
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known === undefined) await makeKey(path)
  return decode(known ?? (await readFile(path, 'utf8')), path)
}

type Settings = Pick<Config, 'dataKey' | 'dataDir' | 'databaseUrl' | 'production'>

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
