import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ListName, listQuery, type MatterFilter } from '../incidents/index.ts'

export type DeskItems = ReturnType<typeof useDeskItems>

/** The rows of a list as far as they were read. */
export function useDeskItems(name: ListName, filter: MatterFilter) {
  const query = useInfiniteQuery(listQuery(name, filter))
  const { data } = query
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ items }) => items), [data])
  return { query, rows }
}
