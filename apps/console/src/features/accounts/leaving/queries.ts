import { absences, handOvers } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/api.ts'
import { queries } from '../../../api/queries.ts'

export function planQuery(personId: string) {
  return queryOptions({
    queryKey: ['hand-over', personId],
    queryFn: () => call(handOvers.getHandOverPlan, { params: { id: personId } }),
    gcTime: 0,
    staleTime: 0,
  })
}

export const handOversQuery = queryOptions({
  queryKey: ['hand-overs'],
  queryFn: () => call(handOvers.listHandOvers, {}),
})

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: () => call(absences.listAbsences, {}),
})

export const ownAbsencesQuery = queryOptions({
  queryKey: ['absences', 'own'],
  queryFn: () => call(absences.listOwnAbsences, {}),
})

/** Who is what, and who stands in for whom, is another now. */
export async function readPeopleAnew(): Promise<void> {
  await Promise.all(
    ['people', 'hand-overs', 'absences', 'colleagues', 'me'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  )
}
