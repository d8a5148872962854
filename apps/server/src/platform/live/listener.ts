import type { Client } from 'pg'

export interface Listener {
  stop(): Promise<void>
}

export interface ListenerOptions {
  readonly channel: string
  readonly connect: () => Client
  readonly onNotify: () => void
  readonly onLost: (error: unknown) => void
}

/** Keeps one listening connection, making a new one when it breaks; `onNotify` is also called after each new one. */
export function listen(options: ListenerOptions): Listener {
  let stopped = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = options.connect()
    fresh.on('error', (error) => lose(fresh, error))
    fresh.on('end', () => lose(fresh, undefined))
    fresh.on('notification', options.onNotify)
    client = fresh
    try {
      await fresh.connect()
      await fresh.query(`listen ${options.channel}`)
      options.onNotify()
    } catch (error) {
      lose(fresh, error)
    }
  }

  function lose(lost: Client, error: unknown): void {
    if (stopped || client !== lost) return
    client = undefined
    options.onLost(error)
    lost.end().catch(() => {})
    retry = setTimeout(() => void connect(), 500)
  }

  const connecting = connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await connecting
      await client?.end()
    },
  }
}
