import type { LiveChange } from '@ejia/contract'

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
    const change: unknown = JSON.parse(event.data)
    if (isChange(change)) handlers.change(change)
  })
  return () => source.close()
}

function isChange(change: unknown): change is LiveChange {
  return (
    typeof change === 'object' &&
    change !== null &&
    'incidentId' in change &&
    typeof change.incidentId === 'string' &&
    'version' in change &&
    typeof change.version === 'number'
  )
}
