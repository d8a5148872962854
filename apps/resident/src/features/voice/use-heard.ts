import { resident } from '@ejia/client'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'
import type { Draft } from '../../lib/draft.ts'

/** Waits until a recording that has arrived is written down, and puts the words where they can be corrected. */
export function useHeard(draft: Draft, change: (change: (draft: Draft) => Draft) => void): boolean {
  const [isWriting, setWriting] = useState(false)
  const id = draft.heard === undefined ? draft.voice?.id : undefined

  useEffect(() => {
    if (id === undefined) return undefined
    const leaving = new AbortController()
    void resident.waitForHeard(call, id, { signal: leaving.signal, begun: () => setWriting(true) }).then((heard) => {
      setWriting(false)
      if (heard === undefined || leaving.signal.aborted) return
      change((now) => (now.voice?.id === id ? { ...now, heard, text: resident.withHeard(now.text, heard) } : now))
    })
    return () => {
      leaving.abort()
      setWriting(false)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each recording; `change` is new on every render
  }, [id])
  return isWriting
}
