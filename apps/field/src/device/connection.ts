import { useSyncExternalStore } from 'react'

export type Connection = 'online' | 'offline'

const listeners = new Set<(connection: Connection) => void>()
let current: Connection = 'online'

/** The phone knows when it has no network; only an answer shows that the server can be reached. */
export function noteConnection(connection: Connection): void {
  if (connection === current) return
  current = connection
  for (const listener of listeners) listener(connection)
}

export function watchConnection(listener: (connection: Connection) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useConnection(): Connection {
  return useSyncExternalStore(watchConnection, () => current)
}

export function watchNetwork(): () => void {
  const offline = () => noteConnection('offline')
  const online = () => noteConnection('online')
  if (!navigator.onLine) offline()
  window.addEventListener('offline', offline)
  window.addEventListener('online', online)
  return () => {
    window.removeEventListener('offline', offline)
    window.removeEventListener('online', online)
  }
}
