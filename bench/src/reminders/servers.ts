import { setTimeout as sleep } from 'node:timers/promises'
import { startServer } from '@ejia/e2e/city'

type Server = Awaited<ReturnType<typeof startServer>>
type Home = { readonly folder: string; readonly settings: Readonly<Record<string, string>> }

/** Long enough to come up and tell something. */
const life = { shortestMilliseconds: 3_000, longestMilliseconds: 25_000 }

export type Servers = {
  /** Kills all of them; they stay dead until `rise`. */
  readonly fall: () => Promise<void>
  readonly rise: () => Promise<void>
  /** No more killing; answers how many were killed one by one. */
  readonly stop: () => Promise<number>
}

/** Whole servers beside one database; one of them, taken at random, is killed again and again without warning. */
export async function startServers(count: number, home: Home): Promise<Servers> {
  const start = () => startServer(home.folder, home.settings)
  const startAll = () => Promise.all(Array.from({ length: count }, start))
  let servers: readonly Server[] = await startAll()
  let kills = 0
  let ending = new AbortController()
  let killing = keepKilling(ending.signal)

  async function killOne(): Promise<void> {
    const at = Math.floor(Math.random() * servers.length)
    kills += 1
    await servers[at]?.kill()
    servers = servers.with(at, await start())
  }

  async function keepKilling(ended: AbortSignal): Promise<void> {
    const { shortestMilliseconds: least, longestMilliseconds: most } = life
    while (!ended.aborted) {
      // An end while it waits is no fault: there is nobody to kill any more.
      await sleep(least + Math.random() * (most - least), undefined, { signal: ended }).catch(() => undefined)
      if (!ended.aborted) await killOne()
    }
  }

  async function fall(): Promise<void> {
    ending.abort()
    await killing
    await Promise.all(servers.map(({ kill }) => kill()))
  }

  return {
    fall,
    async rise() {
      servers = await startAll()
      ending = new AbortController()
      killing = keepKilling(ending.signal)
    },
    async stop() {
      await fall()
      return kills
    },
  }
}
