import type { FastifyBaseLogger } from 'fastify'

/** Work that looks for what is due, again and again. Any number of servers do so at once. */
export interface Round {
  readonly name: string
  readonly everyMilliseconds: number
  /** Answers whether there is more to do at once. */
  readonly run: () => Promise<boolean>
}

export interface Rounds {
  /** Looks at once. */
  wake(): void
  /** Waits until what is under way is done. */
  stop(): Promise<void>
}

/** Runs each round by its own clock and when woken, never twice at the same time in one process. */
export function startRounds(rounds: readonly Round[], log: FastifyBaseLogger): Rounds {
  const runners = rounds.map((round) => startRound(round, log))
  return {
    wake: () => {
      for (const { wake } of runners) wake()
    },
    stop: async () => void (await Promise.all(runners.map(({ stop }) => stop()))),
  }
}

function startRound({ name, everyMilliseconds, run }: Round, log: FastifyBaseLogger) {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  async function loop(): Promise<void> {
    do {
      again = false
      try {
        if (await run()) again = true
      } catch (error) {
        log.warn({ err: error, round: name }, 'a round failed; it runs again soon')
      }
    } while (again && !stopped)
  }

  function wake(): void {
    again = true
    if (stopped || running) return
    running = loop().finally(() => (running = undefined))
  }

  const timer = setInterval(wake, everyMilliseconds)
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
