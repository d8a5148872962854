import { queueNames } from '@ejia/contract'
import { filterFromSearch, type ListName, type MatterFilter } from '../incidents/index.ts'

/** What the address of the desk holds: the queue, the matter beside it, whether the map is shown, and a filter. */
export type DeskSearch = MatterFilter & {
  readonly queue?: ListName
  readonly id?: string
  readonly map?: true
}

const listNames: readonly ListName[] = [...queueNames, 'done', 'all']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function deskFromSearch(search: Record<string, unknown>): DeskSearch {
  const { queue, id, map, ...rest } = search
  const known = listNames.find((name) => name === queue)
  return {
    ...filterFromSearch(rest),
    ...(known === undefined ? {} : { queue: known }),
    ...(typeof id === 'string' && uuid.test(id) ? { id } : {}),
    ...(map === true ? { map } : {}),
  }
}

/** The filter alone; only the list of all matters has one. */
export function filterOf({ queue: _, id: __, map: ___, ...filter }: DeskSearch): MatterFilter {
  return filter
}

export function withMap({ map: _, ...search }: DeskSearch, shown: boolean): DeskSearch {
  return shown ? { ...search, map: true } : search
}
