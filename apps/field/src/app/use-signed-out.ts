import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchSignedOut } from '../device/call.ts'
import { leavePhone } from '../features/accounts/index.ts'
import { noteLeftBehind } from '../features/incidents/index.ts'

/** The session ended elsewhere: what was read is wiped, what is unsent is named and stays sealed for its owner. */
export function useSignedOut(ownerId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    let leaving = false
    return watchSignedOut(() => {
      if (leaving) return
      leaving = true
      void noteLeftBehind(ownerId).then(() => leavePhone(client))
    })
  }, [client, ownerId])
}
