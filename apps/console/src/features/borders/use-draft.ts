import type { BorderView } from '@ejia/contract'
import { isRefusalCode, refusals } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { type Draft, draftOf, findKept, forget, keep } from './draft.ts'

export type Editing = {
  readonly draft: Draft
  readonly steps: number
  readonly wasKept: boolean
  /** Why the last edit was not done, in words. */
  readonly refused: string | undefined
  /** Answers whether it was done. */
  readonly edit: (change: (draft: Draft) => Partial<Draft>) => boolean
  readonly replace: (draft: Draft) => void
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
  readonly discard: () => void
}

type States = { readonly all: readonly Draft[]; readonly at: number }

/** Every step can be taken back; what was not sent is there again after a reload. */
export function useDraft(communityCode: string, view: BorderView): Editing {
  const { language } = useWords()
  const [kept] = useState(() => findKept(communityCode, view.version))
  const [{ all, at }, setStates] = useState<States>(() => {
    const stored = draftOf(view.grids)
    return kept ? { all: [stored, kept], at: 1 } : { all: [stored], at: 0 }
  })
  const [refused, setRefused] = useState<string>()
  const draft = all[at] ?? draftOf(view.grids)

  function goTo(next: States) {
    setRefused(undefined)
    setStates(next)
    const shown = next.all[next.at]
    if (next.at === 0 || !shown) forget(communityCode)
    else keep(communityCode, view.version, shown)
  }

  function replace(next: Draft) {
    goTo({ all: [...all.slice(0, at + 1), next], at: at + 1 })
  }

  return {
    draft,
    steps: at,
    wasKept: kept !== undefined && at === 1,
    refused,
    replace,
    edit(change) {
      try {
        replace({ ...draft, ...change(draft) })
        return true
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        setRefused(isRefusalCode(error.code) ? refusals[error.code][language] : error.code)
        return false
      }
    },
    undo: at > 0 ? () => goTo({ all, at: at - 1 }) : undefined,
    redo: at + 1 < all.length ? () => goTo({ all, at: at + 1 }) : undefined,
    discard: () => goTo({ all: all.slice(0, 1), at: 0 }),
  }
}
