import { type FormOutputRun, forms } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'

const formsKey = ['forms'] as const

/** Whatever was done, it shows wherever forms are listed. */
export function readAnew(): Promise<void> {
  return queries.invalidateQueries({ queryKey: formsKey })
}

export const toFillQuery = queryOptions({
  queryKey: [...formsKey, 'to-fill'],
  queryFn: () => call(forms.listFormsToFill, {}),
})

export function subjectsQuery(key: string, gridCode: string) {
  return queryOptions({
    queryKey: [...formsKey, 'subjects', key, gridCode],
    queryFn: () => call(forms.listFormSubjects, { params: { key }, query: { gridCode } }),
  })
}

export const itemsQuery = queryOptions({
  queryKey: [...formsKey, 'items'],
  queryFn: () => call(forms.listFormItems, {}),
})

export const listQuery = queryOptions({
  queryKey: [...formsKey, 'list'],
  queryFn: () => call(forms.listForms, {}),
})

export const burdensQuery = queryOptions({
  queryKey: [...formsKey, 'burdens'],
  queryFn: () => call(forms.listFormBurdens, {}),
})

export function formQuery(key: string) {
  return queryOptions({
    queryKey: [...formsKey, 'one', key],
    queryFn: () => call(forms.getForm, { params: { key } }),
  })
}

export const disputesQuery = queryOptions({
  queryKey: [...formsKey, 'disputes'],
  queryFn: () => call(forms.listFormDisputes, {}),
})

const lookAgainMilliseconds = 2000
const isUnderWay = (run: FormOutputRun | null) => run?.status === 'making' || run?.status === 'sending'

/** Looked at again while something is made or sent. */
export const outputsQuery = queryOptions({
  queryKey: [...formsKey, 'outputs'],
  queryFn: () => call(forms.listFormOutputs, {}),
  refetchInterval: ({ state }) =>
    state.data?.some(({ lastRun }) => isUnderWay(lastRun)) === true ? lookAgainMilliseconds : false,
})

export function outputRunsQuery(id: string) {
  return queryOptions({
    queryKey: [...formsKey, 'output-runs', id],
    queryFn: () => call(forms.listFormOutputRuns, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? lookAgainMilliseconds : false),
  })
}

export const connectionsQuery = queryOptions({
  queryKey: [...formsKey, 'output-connections'],
  queryFn: () => call(forms.listFormOutputConnections, {}),
})
