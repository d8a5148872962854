import { join } from 'node:path'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, installBinaries } from './binaries.ts'
import { ensureCluster, type Passwords } from './cluster.ts'
import { prepareHome } from './home.ts'
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
