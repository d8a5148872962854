import { useEffect, useState } from 'react'
import type { Draft } from './draft.ts'
import { listDrafts, watchDrafts } from './draft-store.ts'

/** What this person has on the phone that the server has not confirmed, in the order in which it goes. */
function useDrafts(ownerId: string): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => {
    let gone = false
    const read = () => void listDrafts(ownerId).then((found) => gone || setDrafts(found))
    read()
    const stop = watchDrafts(read)
    return () => {
      gone = true
      stop()
    }
  }, [ownerId])
  return drafts
}

/** Handed over and not confirmed: what waits, and what needs the person again. */
export function useQueued(ownerId: string): readonly Draft[] {
  return useDrafts(ownerId).filter(({ state, turn }) => turn !== null && state !== 'writing')
}
