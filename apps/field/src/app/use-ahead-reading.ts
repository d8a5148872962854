import type { Me } from '@ejia/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useConnection } from '../device/connection.ts'
import { readAreasOf } from '../features/areas/index.ts'
import { categories } from '../features/dispatch/index.ts'
import { colleaguesOf, readAhead, useInbox } from '../features/incidents/index.ts'
import { isAskedForTasks, ownTasks } from '../features/tasks/index.ts'

/** Lists longer than this are worked through in the office. */
const mostPages = 7

/** While there is signal, everything on the to-do list is read with its trail, and what forms offer to choose from. */
export function useAheadReading(me: Me): void {
  const client = useQueryClient()
  const connection = useConnection()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox('todo')
  const pages = data?.pages
  useEffect(() => {
    if (connection === 'offline' || !hasNextPage || isFetchingNextPage || (pages?.length ?? 0) >= mostPages) return
    void fetchNextPage()
  }, [connection, pages, hasNextPage, isFetchingNextPage, fetchNextPage])

  useEffect(() => {
    if (connection === 'offline' || pages === undefined) return undefined
    let stopped = false
    const items = pages.flatMap((page) => page.items)
    void readAhead(client, items, () => stopped).catch(() => undefined)
    return () => {
      stopped = true
    }
  }, [client, connection, pages])

  useEffect(() => {
    if (connection === 'offline') return
    void client.prefetchQuery(categories())
    for (const { unit } of me.memberships) {
      void client.prefetchQuery(colleaguesOf(unit.id))
      void readAreasOf(client, unit)
    }
    void readAgreements(client)
    if (isAskedForTasks(me)) void client.prefetchQuery(ownTasks)
    void readGrids(client, me).catch(() => undefined)
  }, [client, connection, me])
}

/** What a phone must know of a grid to open a code at a door is read by what is fetched after the list is shown. */
async function readGrids(client: QueryClient, me: Me): Promise<void> {
  const { readGridsOf } = await import('../features/grids/index.ts')
  await readGridsOf(client, me)
}

/** They come with the form that needs them, and so does the form: both are there when the signal is not. */
async function readAgreements(client: QueryClient): Promise<void> {
  const { agreements } = await import('../features/agreements/index.ts')
  await client.prefetchQuery(agreements)
}
