import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type PushState, readPushState, turnPushOff, turnPushOn } from './push.ts'
import { settingsQuery } from './queries.ts'

const stateKey = ['pushState'] as const

export function usePush() {
  const client = useQueryClient()
  const { data: state } = useQuery({ queryKey: stateKey, queryFn: readPushState, staleTime: 0 })
  const change = useMutation({
    mutationFn: (on: boolean): Promise<PushState> => (on ? turnPushOn() : turnPushOff()),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: stateKey })
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey })
    },
  })
  return { state, turn: change.mutate, busy: change.isPending, failed: change.isError }
}
