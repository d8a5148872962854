import { useState } from 'react'

export type Selection = {
  readonly ids: ReadonlySet<string>
  readonly choose: (id: string, on: boolean) => void
  readonly toggle: (id: string) => void
  readonly chooseAll: (ids: readonly string[]) => void
  readonly clear: () => void
}

const none: ReadonlySet<string> = new Set()

/** Matters chosen for one action on many; each list has its own, and another list begins with none. */
export function useSelection(list: string): Selection {
  const [chosen, setChosen] = useState({ list, ids: none })
  const ids = chosen.list === list ? chosen.ids : none
  const change = (next: Iterable<string>) => setChosen({ list, ids: new Set(next) })
  const choose = (id: string, on: boolean) => change(on ? [...ids, id] : [...ids].filter((one) => one !== id))
  return {
    ids,
    choose,
    toggle: (id) => choose(id, !ids.has(id)),
    chooseAll: (all) => change(all.every((id) => ids.has(id)) ? [] : all),
    clear: () => change([]),
  }
}
