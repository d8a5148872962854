import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const entry = join(import.meta.dirname, '../../../apps/server/src/modules/notices/testing/reminder-worker.ts')
const longestLifeMilliseconds = 20_000

export type Workers = {
  /** Kills all of them; they stay dead until `rise`. */
  readonly fall: () => Promise<void>
  readonly rise: () => Promise<void>
  /** No more killing; answers how many were killed one by one. */
  readonly stop: () => Promise<number>
}

/** Processes that tell reminders; one of them, taken at random, is killed again and again without warning. */
export async function startWorkers(count: number, environment: Readonly<Record<string, string>>): Promise<Workers> {
  let workers = await startAll(count, environment)
  let kills = 0
  let mode: 'killing' | 'fallen' | 'stopped' = 'killing'

  async function killNow(): Promise<void> {
    const at = Math.floor(Math.random() * workers.length)
    const victim = workers[at]
    if (!victim) return
    kills += 1
    await kill(victim)
    const next = await start(environment)
    if (mode === 'killing') workers = workers.with(at, next)
    else await kill(next)
  }

  async function keepKilling(ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      // An end while it waits is no fault: there is nobody to kill any more.
      await sleep(Math.random() * longestLifeMilliseconds, undefined, { signal: ended }).catch(() => undefined)
      if (!ended.aborted) await killNow()
    }
  }

  let ending = new AbortController()
  let killing = keepKilling(ending.signal)
  const endAs = async (next: 'fallen' | 'stopped') => {
    mode = next
    ending.abort()
    await killing
    await Promise.all(workers.map(kill))
  }
  return {
    fall: () => endAs('fallen'),
    async rise() {
      workers = await startAll(count, environment)
      mode = 'killing'
      ending = new AbortController()
      killing = keepKilling(ending.signal)
    },
    async stop() {
      await endAs('stopped')
      return kills
    },
  }
}

function startAll(count: number, environment: Readonly<Record<string, string>>): Promise<ChildProcess[]> {
  return Promise.all(Array.from({ length: count }, () => start(environment)))
}

async function start(environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.once('exit', () => {
    if (!killed.has(child)) throw new Error('a worker ended by itself')
  })
  await once(child.stdout, 'data')
  return child
}

const killed = new WeakSet<ChildProcess>()

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  killed.add(child)
  child.kill('SIGKILL')
  await gone
}
