import { useSyncExternalStore } from 'react'
import { type Draft, listDrafts } from '../drafts/index.ts'

/** Named on the log-in page until it is closed; nothing of it is kept there. */
let leftBehind: readonly Draft[] = []
const listeners = new Set<() => void>()

/** Remembers, for this page only, what somebody who was signed out has not sent. */
export async function noteLeftBehind(ownerId: string): Promise<void> {
  leftBehind = (await listDrafts(ownerId)).filter(({ turn }) => turn !== null)
  for (const listener of listeners) listener()
}

export function useLeftBehind(): readonly Draft[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => leftBehind,
  )
}
