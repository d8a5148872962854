import { forms } from '@ejia/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

/** What the tasks of one's grids ask to fill in; kept on the phone. */
export const ownForms = queryOptions({
  queryKey: ['forms', 'to-fill'],
  queryFn: () => call(forms.listFormsToFill, {}),
  staleTime: 60_000,
  meta: { keep: true },
})

/** Everybody in a grid whom a form concerns, masked; kept on the phone, so that it opens without signal. */
export function subjectsOf(key: string, gridCode: string) {
  return queryOptions({
    queryKey: ['forms', 'subjects', key, gridCode],
    queryFn: () => call(forms.listFormSubjects, { params: { key }, query: { gridCode } }),
    staleTime: 60_000,
    meta: { keep: true },
  })
}

/** While there is signal, so that a form opens at a door without. */
export async function readFormsAhead(client: QueryClient): Promise<void> {
  for (const { key, tasks } of await client.fetchQuery(ownForms))
    for (const gridCode of new Set(tasks.map((task) => task.gridCode)))
      await client.prefetchQuery(subjectsOf(key, gridCode))
}
