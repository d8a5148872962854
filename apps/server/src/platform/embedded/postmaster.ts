import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** Recovery after a crash reads the log written since the last checkpoint; that can take a while. */
const patienceSeconds = 60

/** What postmaster.pid tells about a PostgreSQL that runs, or ran, on a data folder. */
interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !port) return undefined
  return { pid, port, ready: lines[7]?.trim() === 'ready' }
}

/**
 * The PostgreSQL already running on the folder: one a killed server left behind, or one another server uses. Waits
 * while it starts up or recovers. Undefined if there is none, after taking away a pid file that names some other
 * program, which happens where process ids begin anew (containers, reboots) and would keep PostgreSQL from starting.
 */
export async function findRunning(folder: string, ownerPassword: string): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < patienceSeconds * 10; waited += 1) {
    const found = await readPostmaster(folder)
    if (found === undefined || !isAlive(found.pid)) return undefined
    if (!(await isPostgres(found.pid))) {
      await rm(join(folder, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (found.ready && (await answers(found.port, ownerPassword))) return found
    await sleep(100)
  }
  throw new Error(
    `A PostgreSQL is running on ${folder} but does not become ready. ` +
      `Look into ${join(folder, 'log')}, stop it, and start again.`,
  )
}

/** What the pid file says of a process that is just dying is no longer true. */
async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password })
  client.on('error', () => {})
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}

export async function findFreePort(): Promise<number> {
  const probe = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  probe.on('error', reject)
  probe.listen(0, '127.0.0.1', resolve)
  await promise
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no free port was found')
  return address.port
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Only Linux lets us look cheaply; elsewhere process ids are not reused so readily. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (command) => command.split('\0')[0]?.includes('postgres') ?? false,
    () => true,
  )
}
