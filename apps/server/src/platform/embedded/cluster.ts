import { randomBytes, randomUUID } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { runProgram } from './program.ts'

/** Log-ins of the embedded PostgreSQL, made up at its creation and kept beside its data, readable by its owner only. */
export const Passwords = z.object({ owner: z.string(), server: z.string() })
export type Passwords = z.infer<typeof Passwords>

const passwordsFile = 'ejia-passwords.json'

/**
 * Creates the cluster unless it exists. It is made aside and renamed when complete, so that a process killed halfway
 * leaves nothing that looks like a database, and of two that start at once one finds the other's.
 */
export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Passwords> {
  if (!(await isComplete(folder))) {
    await removeRemains(folder)
    await create(folder, binaries, account)
  }
  return Passwords.parse(JSON.parse(await readFile(join(folder, passwordsFile), 'utf8')))
}

async function create(folder: string, binaries: Binaries, account: Account | undefined) {
  const aside = `${folder}.new-${randomUUID()}`
  await mkdir(aside, { recursive: true, mode: 0o700 })
  await giveTo(account, aside)
  const passwords = { owner: newPassword(), server: newPassword() }
  const passwordFile = `${aside}.password`
  await writeSecret(passwordFile, passwords.owner, account)
  try {
    await runProgram(binaries.initdb, initdbArguments(aside, passwordFile), account)
    await writeSecret(join(aside, passwordsFile), JSON.stringify(passwords), account)
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    if (!(await isComplete(folder))) throw error // otherwise another process was faster
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    ...localeArguments(),
    ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
}

/** Order by code point on every system; the character type must know Chinese letters, or trigrams of them are empty. */
function localeArguments(): string[] {
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[String(process.platform)]
  const builtin = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8']
  return ctype ? [...builtin, '--lc-ctype', ctype] : builtin
}

/** Nothing here gives up durability: a commit that was answered is on disk. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '256MB',
  timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  wal_compression: 'on',
  max_wal_size: '2GB',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_timezone: 'UTC',
} as const

async function writeSecret(file: string, text: string, account: Account | undefined) {
  await writeFile(file, text, { mode: 0o600 })
  await giveTo(account, file)
}

async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

async function isComplete(folder: string): Promise<boolean> {
  return stat(join(folder, passwordsFile)).then(
    () => true,
    () => false,
  )
}

/** What processes killed during creation left. An hour, so that one that is still at work keeps its own. */
async function removeRemains(folder: string): Promise<void> {
  const parent = dirname(folder)
  const remains = (await readdir(parent)).filter((name) => name.startsWith(`${basename(folder)}.new-`))
  for (const name of remains) {
    const { mtimeMs } = await stat(join(parent, name))
    if (mtimeMs < Date.now() - 3_600_000) await rm(join(parent, name), { recursive: true, force: true })
  }
}
