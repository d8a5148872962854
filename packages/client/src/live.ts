import { LiveChange } from '@ejia/contract'

export type LiveHandlers = {
  readonly change: (change: LiveChange) => void
  /** The stream could not be resumed where it broke off: read everything afresh. */
  readonly reset: () => void
  readonly state: (state: 'open' | 'waiting') => void
}

/** Listens to a stream of changes; the browser reconnects and resumes by itself. Returns how to stop. */
export function listen(path: string, handlers: LiveHandlers): () => void {
  const source = new EventSource(path)
  source.addEventListener('open', () => handlers.state('open'))
  source.addEventListener('error', () => handlers.state('waiting'))
  source.addEventListener('reset', () => handlers.reset())
  source.addEventListener('change', (event: MessageEvent<string>) => {
    const change = LiveChange.safeParse(JSON.parse(event.data))
    if (change.success) handlers.change(change.data)
  })
  return () => source.close()
}
