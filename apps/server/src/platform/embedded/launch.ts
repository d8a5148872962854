import { createHash } from 'node:crypto'
import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, canReach, chooseAccount } from './account.ts'
import { type Binaries, installBinaries } from './binaries.ts'
import { ensureCluster, type Passwords } from './cluster.ts'
import { findFreePort, findRunning } from './postmaster.ts'
import { runProgram } from './program.ts'

export interface Embedded {
  readonly port: number
  readonly folder: string
  readonly passwords: Passwords
  /** True where it was already running: left by a killed server, or used by another one now. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** Where the program files go, if not beside the data; tests keep one copy for all runs. */
  readonly binariesDir?: string
  /** Settings for this start only, such as fsync=off in tests. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts PostgreSQL on `<dataDir>/postgres`, creating it at the first start, or takes over the one running there. */
export async function launchEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const account = await chooseAccount()
  const home = await prepareHome(options.dataDir, account)
  const binaries = await installBinaries(options.binariesDir ?? home)
  const folder = join(home, 'postgres')
  const passwords = await ensureCluster(folder, binaries, account)
  const started = await startOrAdopt({ folder, binaries, account, passwords }, options.settings ?? {})
  return {
    ...started,
    folder,
    passwords,
    stop: () => runProgram(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60'], account),
  }
}

interface Cluster {
  readonly folder: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly passwords: Passwords
}

/**
 * A start can fail because another process took the port or started the same cluster a moment earlier, or because
 * children of a killed PostgreSQL still hold its memory; each is over soon. The last failure is reported.
 */
async function startOrAdopt(cluster: Cluster, settings: Readonly<Record<string, string>>) {
  for (let attempt = 1; ; attempt += 1) {
    const running = await findRunning(cluster.folder, cluster.passwords.owner)
    if (running) return { port: running.port, adopted: true }
    try {
      return { port: await start(cluster, settings), adopted: false }
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

async function start({ folder, binaries, account }: Cluster, settings: Readonly<Record<string, string>>) {
  const port = await findFreePort()
  const flags = Object.entries({ ...settings, port: String(port) }).map(([name, value]) => `-c ${name}=${value}`)
  const log = join(folder, 'start.log')
  await runProgram(
    binaries.pgCtl,
    ['start', '-D', folder, '-w', '-t', '120', '-s', '-l', log, '-o', flags.join(' ')],
    account,
  )
  return port
}

/**
 * The folder PostgreSQL's own go into: the data folder, or, where the account PostgreSQL runs as cannot get there
 * (root's home, say), one of its own under /var/lib.
 */
async function prepareHome(dataDir: string, account: Account | undefined): Promise<string> {
  const wanted = resolve(dataDir)
  await mkdir(wanted, { recursive: true })
  if (!account || (await canReach(account, wanted))) return wanted
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const elsewhere = join('/var/lib/ejia', name)
  await mkdir(elsewhere, { recursive: true })
  await chmod('/var/lib/ejia', 0o755)
  await chmod(elsewhere, 0o755)
  return elsewhere
}
