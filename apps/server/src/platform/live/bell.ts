import type { FastifyBaseLogger } from 'fastify'

export interface Bell {
  ring(): void
  stop(): Promise<void>
}

const quietMilliseconds = 10

/**
 * Wakes the servers after commits: at once when it has been quiet, otherwise once per quiet time for all commits in
 * it. A notification inside every transaction would halve what the database can commit.
 */
export function createBell(wake: () => Promise<unknown>, log: FastifyBaseLogger): Bell {
  let pause: NodeJS.Timeout | undefined
  let wanted = false
  let waking: Promise<unknown> = Promise.resolve()

  function strike(): void {
    wanted = false
    pause = setTimeout(() => {
      pause = undefined
      if (wanted) strike()
    }, quietMilliseconds)
    waking = wake().catch((error: unknown) => log.warn({ err: error }, 'servers could not be woken; they poll'))
  }

  return {
    ring() {
      if (pause) wanted = true
      else strike()
    },
    async stop() {
      clearTimeout(pause)
      if (wanted) strike()
      clearTimeout(pause)
      await waking
    },
  }
}
