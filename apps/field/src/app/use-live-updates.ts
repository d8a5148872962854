import { listen } from '@ejia/client'
import { system } from '@ejia/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { noteConnection } from '../device/connection.ts'
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
      },
    })
  }, [client])
}
