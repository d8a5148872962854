import { listen } from '@ejia/client'
import { system } from '@ejia/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { noteConnection } from '../device/connection.ts'
import { meKey } from '../features/accounts/index.ts'
import { changedKeys } from '../features/incidents/index.ts'

/** The lists change by themselves. The stream resumes on its own; after a gap everything is read afresh. */
export function useLiveUpdates(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = (keys: readonly (readonly string[])[]) => {
      for (const queryKey of keys) void client.invalidateQueries({ queryKey })
    }
    return listen(system.live.path, {
      change: ({ incidentId }) => refresh(changedKeys(incidentId)),
      reset: () => void client.invalidateQueries(),
      state: (state) => {
        if (state === 'open') noteConnection('online')
        // The stream of a session that was ended is cut off: whoever asks learns which of the two it was.
        else if (navigator.onLine) refresh([meKey])
      },
    })
  }, [client])
}
