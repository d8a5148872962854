import type { Call } from '@ejia/client'
import { accounts, desk, incidents, type RequestOf } from '@ejia/contract'

export type Question = () => Promise<unknown>

/** A matter and a number that are known to be there. */
export type Seen = { readonly caseCode: string; readonly phone: string }
type People = { readonly centre: Call; readonly city: Call }

const common = '井盖'
const rare = '豺狼'
const veryRare = '鳄鱼'
const nowhere = '麒麟'

const wholeCity = { west: 117.55, south: 24.42, east: 117.82, north: 24.65, zoom: 11 }
const oneStreet = { west: 117.69, south: 24.49, east: 117.72, north: 24.52, zoom: 15 }
const pageSize = 40

/** Everything a dispatcher's desk asks for, of a street's centre and of the whole city. */
export async function questionsOf(
  { centre, city }: People,
  { caseCode, phone }: Seen,
): Promise<Readonly<Record<string, Question>>> {
  const list = (call: Call, query: Filter) => () => listOf(call, query)
  const { nextCursor } = await listOf(city, {})
  const { items } = await listOf(centre, {})
  const unitId = items[0]?.lead.id ?? ''
  const queue = await centre(desk.listQueue, { params: { queue: 'todo' }, query: { limit: pageSize } })
  const monthsAgo = new Date(Date.now() - 90 * 86_400_000).toISOString()
  return {
    'desk start, street centre': () => start(centre),
    'desk start, city': () => start(city),
    'queue counts, street centre': () => centre(desk.countQueues, {}),
    'queue counts, city': () => city(desk.countQueues, {}),
    'queue to-do, first page': () => centre(desk.listQueue, { params: { queue: 'todo' }, query: { limit: pageSize } }),
    'queue to-do, next page': () =>
      centre(desk.listQueue, {
        params: { queue: 'todo' },
        query: { limit: pageSize, ...(queue.nextCursor === null ? {} : { cursor: queue.nextCursor }) },
      }),
    'queue due soon, city': () => city(desk.listQueue, { params: { queue: 'dueSoon' }, query: { limit: pageSize } }),
    'box of what is done': () => centre(incidents.listInbox, { query: { box: 'done', limit: pageSize } }),
    'newest, street': list(centre, {}),
    'newest, city': list(city, {}),
    'newest, city, next page': list(city, nextCursor === null ? {} : { cursor: nextCursor }),
    'newest, city, from months ago': list(city, { reportedBefore: monthsAgo }),
    'of one unit': list(city, { unitId }),
    'open ones of a kind': list(city, { stage: 'handling', categoryId: 'noise' }),
    'a kind within a community': list(city, { areaCode: '350603003003', categoryId: 'noise' }),
    [`words ${common} (1 in 50), street`]: list(centre, { text: common }),
    [`words ${common} (1 in 50), city`]: list(city, { text: common }),
    [`words ${rare} (1 in 1000), street`]: list(centre, { text: rare }),
    [`words ${rare} (1 in 1000), city`]: list(city, { text: rare }),
    [`words ${veryRare} (1 in 100 000), street`]: list(centre, { text: veryRare }),
    [`words ${veryRare} (1 in 100 000), city`]: list(city, { text: veryRare }),
    [`words ${nowhere} (nowhere), city`]: list(city, { text: nowhere }),
    [`one character of ${rare}, street`]: list(centre, { text: rare.slice(0, 1) }),
    'case code': list(centre, { text: caseCode }),
    'phone number': list(centre, { text: phone }),
    'last four digits of a phone': list(centre, { text: phone.slice(-4) }),
    'last four digits, city': list(city, { text: phone.slice(-4) }),
    'what a caller reported before': () => centre(desk.listOfCaller, { body: { phone } }),
    'clusters, whole city': () => city(desk.listClusters, { query: wholeCity }),
    'clusters, one street': () => city(desk.listClusters, { query: oneStreet }),
    'inside a drawn area': () => city(desk.listWithin, { body: { ring: ringOf(oneStreet) } }),
  }
}

type Filter = Omit<RequestOf<typeof incidents.listIncidents>['query'], 'limit'>

function listOf(call: Call, filter: Filter) {
  return call(incidents.listIncidents, { query: { ...filter, limit: pageSize } })
}

/** What the page asks for when it is opened, all at once. */
function start(call: Call): Promise<unknown> {
  return Promise.all([
    call(accounts.getMe, {}),
    call(desk.countQueues, {}),
    call(desk.listSavedFilters, {}),
    call(desk.listQueue, { params: { queue: 'todo' }, query: { limit: pageSize } }),
  ])
}

function ringOf({ west, south, east, north }: typeof oneStreet): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}
