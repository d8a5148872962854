import { CallRefused } from '@ejia/client'
import {
  type CommandBodyName,
  commandBodies,
  commands,
  desk,
  type IncidentSummary,
  incidents,
  type QueueName,
  refusals,
  type TodoReason,
} from '@ejia/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { currentLanguage } from '../../words/language.ts'
import { type MatterFilter, toQuery } from './filter.ts'

const pageSize = 40
const firstPage: string | undefined = undefined

/** A line of any list; `why` where it waits for somebody here. */
export type ListItem = IncidentSummary & { readonly why: TodoReason | null }

/** What a list shows: a queue of the desk, what one has done, or everything that a filter lets through. */
export type ListName = QueueName | 'done' | 'all'

export const queueCountsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  queryFn: () => call(desk.countQueues, {}),
})

export function listQuery(name: ListName, filter: MatterFilter) {
  return infiniteQueryOptions({
    // What waits changes with every command; a searched list stands still while somebody reads it.
    queryKey: name === 'all' ? ['matters', filter] : ['inbox', name],
    queryFn: ({ pageParam }) => readPage(name, filter, { limit: pageSize, ...cursorOf(pageParam) }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

type Page = { readonly limit: number; readonly cursor?: string }
type PageOfList = { readonly items: readonly ListItem[]; readonly nextCursor: string | null }

async function readPage(name: ListName, filter: MatterFilter, page: Page): Promise<PageOfList> {
  if (name === 'done') return call(incidents.listInbox, { query: { box: 'done', ...page } })
  if (name !== 'all') return call(desk.listQueue, { params: { queue: name }, query: page })
  const { items, nextCursor } = await call(incidents.listIncidents, { query: { ...toQuery(filter), ...page } })
  return { items: items.map((item) => ({ ...item, why: null })), nextCursor }
}

/** A few matters by a code, a place, words, or a reporter's number. */
export function lookUpQuery(text: string) {
  return queryOptions({
    queryKey: ['look-up', text],
    queryFn: () => call(incidents.listIncidents, { query: { ...toQuery({ text }), limit: 8 } }),
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
