import { createContext, useContext, useSyncExternalStore } from 'react'

export type LiveState = 'open' | 'waiting'

export type Live = {
  readonly state: LiveState
  /** Counts changes heard of, so that an open list can say that it is behind. */
  readonly heard: number
}

export const LiveContext = createContext<Live>({ state: 'waiting', heard: 0 })

/** Whether news arrives: `offline` when this computer itself has no network. */
export function useLiveState(): LiveState | 'offline' {
  const { state } = useContext(LiveContext)
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return online ? state : 'offline'
}

export function useMattersChanged(): number {
  return useContext(LiveContext).heard
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
