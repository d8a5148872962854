import { listen } from '@ejia/client'
import { system } from '@ejia/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { LiveContext, type LiveState } from './live.ts'

const gatherMilliseconds = 250

/** One stream of changes for the whole page. Each change refreshes the inbox and that one matter, and nothing else. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('waiting')
  const [heard, setHeard] = useState(0)

  useEffect(() => {
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined

    // A burst of changes is read once.
    function flush() {
      timer = undefined
      const ids = [...changed]
      changed.clear()
      setHeard((before) => before + ids.length)
      void client.invalidateQueries({ queryKey: ['inbox'] })
      for (const id of ids) void client.invalidateQueries({ queryKey: ['incident', id] })
    }

    const stop = listen(system.live.path, {
      change: ({ incidentId }) => {
        changed.add(incidentId)
        timer ??= setTimeout(flush, gatherMilliseconds)
      },
      reset: () => void client.invalidateQueries(),
      state: setState,
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])

  const live = useMemo(() => ({ state, heard }), [state, heard])
  return <LiveContext value={live}>{children}</LiveContext>
}
