import { type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react'

export type EntryGroup = 'command' | 'desk' | 'queue' | 'page' | 'filter'

/** Something the palette can do. `keywords` are found too: the English name, for those who do not switch the keyboard. */
export type PaletteEntry = {
  readonly key: string
  readonly group: EntryGroup
  readonly label: string
  readonly hint?: ReactNode
  readonly keyCap?: string
  readonly keywords?: string
  readonly run: () => void
}

type State = {
  readonly open: 'palette' | 'help' | undefined
  readonly sources: ReadonlyMap<string, readonly PaletteEntry[]>
}

let state: State = { open: undefined, sources: new Map() }
const listeners = new Set<() => void>()

export function usePaletteState(): State {
  return useSyncExternalStore(subscribe, () => state)
}

export function showPalette(open: State['open']): void {
  change({ open })
}

/** What a screen can do while it is shown. What an entry runs is always the latest; only names make the list change. */
export function usePaletteEntries(entries: readonly PaletteEntry[]): void {
  const id = useId()
  const latest = useRef(entries)
  useEffect(() => {
    latest.current = entries
  })
  const names = entries.map(({ key, label }) => `${key} ${label}`).join('\n')
  useEffect(() => {
    const run = (key: string) => latest.current.find((entry) => entry.key === key)?.run()
    const listed = latest.current.map((entry) => ({ ...entry, run: () => run(entry.key) }))
    change({ sources: new Map(state.sources).set(id, listed) })
    return () => {
      const rest = new Map(state.sources)
      rest.delete(id)
      change({ sources: rest })
    }
  }, [id, names])
}

function change(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
