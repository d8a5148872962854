import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { useWords } from '../../words/language.ts'
import type { MatterFilter } from './filter.ts'
import { IncidentRow } from './incident-row.tsx'
import { useMattersChanged } from './live.ts'
import { mattersQuery } from './queries.ts'

/** All matters one may see. While somebody reads, the list does not move; it says that there is news. */
export function MattersList({ filter }: { readonly filter: MatterFilter }) {
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  useListKeys(list)
  const heard = useMattersChanged()
  const [read, setRead] = useState(heard)
  const matters = useInfiniteQuery(mattersQuery(filter))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = matters
  const items = (matters.data?.pages ?? []).flatMap((page) => page.items)

  async function refresh() {
    setRead(heard)
    await matters.refetch()
  }

  if (matters.isPending) return <Loading rows={10} />
  return (
    <>
      {matters.isError && <ErrorNote error={matters.error} onRetry={() => void refresh()} />}
      {heard > read && (
        <div className="changed-note" role="status">
          {t.matters.changed}
          <Button type="link" onClick={() => void refresh()}>
            {t.matters.refresh}
          </Button>
        </div>
      )}
      {matters.data && items.length === 0 && <EmptyNote title={t.matters.empty} hint={t.matters.emptyHint} />}
      {items.length > 0 && (
        <>
          <ul className="incident-list" ref={list} aria-label={t.inbox.list}>
            {items.map((item) => (
              <IncidentRow key={item.id} incident={item} />
            ))}
          </ul>
          <LoadMore has={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      )}
    </>
  )
}
