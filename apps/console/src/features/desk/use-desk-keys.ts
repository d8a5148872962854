import { useNavigate } from '@tanstack/react-router'
import { usePaletteEntries } from '../../ui/palette-entries.ts'
import { type KeyBindings, useKeys } from '../../ui/use-keys.ts'
import { useWords } from '../../words/language.ts'
import type { ListName } from '../incidents/index.ts'
import { type DeskSearch, withMap } from './desk-search.ts'
import { stepFrom } from './neighbours.ts'
import type { Selection } from './use-selection.ts'

type Desk = {
  readonly search: DeskSearch
  readonly queues: readonly ListName[]
  readonly ids: readonly string[]
  readonly selection: Selection
  readonly goTo: (id: string | undefined) => void
  readonly onSearch: (next: DeskSearch) => void
}

/** Through the list, into the matter and back, from queue to queue, all by keys. */
export function useDeskKeys({ search, queues, ids, selection, goTo, onSearch }: Desk): void {
  const { t } = useWords()
  const navigate = useNavigate()
  const { id: here } = search
  const step = (by: 1 | -1) => goTo(stepFrom(ids, here, by))
  const toQueue = (queue: ListName) => void navigate({ to: '/desk', search: { queue } })
  const bindings: KeyBindings = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    Escape: () => goTo(here),
    x: here === undefined ? undefined : () => selection.toggle(here),
    X: () => selection.chooseAll(ids),
    m: () => onSearch(withMap(search, !search.map)),
    ...Object.fromEntries(queues.slice(0, 9).map((queue, at) => [`g ${at + 1}`, () => toQueue(queue)])),
  }
  useKeys(bindings)

  usePaletteEntries(
    queues.map((queue, at) => ({
      key: `queue-${queue}`,
      group: 'queue',
      label: t.desk.queue[queue],
      keywords: queue,
      ...(at < 9 ? { keyCap: `G ${at + 1}` } : {}),
      run: () => toQueue(queue),
    })),
  )
}
