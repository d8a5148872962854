import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const root = join(import.meta.dirname, '../../../..')

/** The real server, as `npm start` runs it, in a process of its own. */
export type ServerProcess = {
  readonly url: string
  /** As a power cut would: no farewell, nothing flushed. The database it started lives on. */
  readonly kill: () => Promise<void>
  /** As an administrator would. */
  readonly stop: () => Promise<void>
}

/** Starts a server on a data folder and waits until it says where it listens. */
export async function startServer(dataDir: string, settings: Readonly<Record<string, string>> = {}) {
  const child = spawnServer(dataDir, settings)
  return { url: await addressOf(child), kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
}

/** Begins to start a server and kills it after a while, wherever it has got to. */
export async function startAndKill(dataDir: string, afterMilliseconds: number): Promise<void> {
  const child = spawnServer(dataDir, {})
  await sleep(afterMilliseconds)
  await end(child, 'SIGKILL')
}

function spawnServer(dataDir: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env
  return spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    // Behind a proxy, so that everybody in a journey can come from an address of their own.
    env: {
      ...inherited,
      NODE_ENV: 'development',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      TRUST_PROXY: '127.0.0.1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  function hear(chunk: Buffer): void {
    said += chunk.toString('utf8')
    const address = /(http:\/\/127\.0\.0\.1:\d+)\/r\b/.exec(said)?.[1]
    if (address !== undefined) resolve(address)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.once('exit', () => reject(new Error(`the server ended before it listened:\n${said}`)))
  return promise
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = Promise.withResolvers<void>()
  child.once('exit', () => gone.resolve())
  child.kill(signal)
  await gone.promise
}
