import { CallRefused } from '@ejia/client'
import { type CommandBodyName, commandBodies, commands, incidents, refusals } from '@ejia/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { currentLanguage } from '../../words/language.ts'
import { type MatterFilter, toQuery } from './filter.ts'

const pageSize = 30
const firstPage: string | undefined = undefined

export type Box = 'todo' | 'done'

export function inboxQuery(box: Box) {
  return infiniteQueryOptions({
    queryKey: ['inbox', box],
    queryFn: ({ pageParam }) => call(incidents.listInbox, { query: { box, limit: pageSize, ...cursorOf(pageParam) } }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const countsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  queryFn: () => call(incidents.countInbox, {}),
})

export function mattersQuery(filter: MatterFilter) {
  return infiniteQueryOptions({
    queryKey: ['matters', filter],
    queryFn: ({ pageParam }) =>
      call(incidents.listIncidents, { query: { ...toQuery(filter), limit: pageSize, ...cursorOf(pageParam) } }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id],
    queryFn: () => call(incidents.getIncident, { params: { id } }),
  })
}

export function stepsQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id, 'steps'],
    queryFn: () => call(incidents.listSteps, { params: { id } }),
  })
}

export function suggestionsQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id, 'suggestions'],
    queryFn: () => call(incidents.suggestUnits, { params: { id } }),
  })
}

/** Checks a command's facts against the contract and sends them. */
export async function sendCommand(id: string, name: CommandBodyName, facts: unknown) {
  const body = commandBodies[name].safeParse(facts)
  if (!body.success) throw invalidInput()
  return call(commands[name], { params: { id }, body: body.data })
}

function invalidInput(): CallRefused {
  const code = 'input.invalid'
  return new CallRefused({ code, message: refusals[code][currentLanguage()], requestId: '' }, refusals[code].status)
}

function cursorOf(cursor: string | undefined) {
  return cursor === undefined ? {} : { cursor }
}
