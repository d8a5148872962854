import { Button } from 'antd'
import { type RefObject, useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { type ListName, useMattersChanged } from '../incidents/index.ts'
import { DeskRow } from './desk-row.tsx'
import type { DeskSearch } from './desk-search.ts'
import type { DeskItems } from './use-desk-items.ts'
import type { Selection } from './use-selection.ts'

type Props = {
  readonly name: ListName
  readonly search: DeskSearch
  readonly items: DeskItems
  readonly selection: Selection
  readonly list: RefObject<HTMLUListElement | null>
}

/** The rows of a queue. A searched list does not move while somebody reads; it says that there is news. */
export function DeskList({ name, search, items, selection, list }: Props) {
  const { t } = useWords()
  const { query, rows } = items
  if (query.isPending) return <Loading rows={10} />
  return (
    <>
      {query.isError && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {name === 'all' && <ChangedNote onRefresh={() => void query.refetch()} />}
      {rows.length === 0 && query.isSuccess && <Nothing name={name} />}
      {rows.length > 0 && (
        <>
          <ul className="desk-list" ref={list} aria-label={t.desk.list}>
            {rows.map((item) => (
              <DeskRow
                key={item.id}
                item={item}
                search={search}
                open={item.id === search.id}
                selected={selection.ids.has(item.id)}
                onSelect={(on) => selection.choose(item.id, on)}
              />
            ))}
          </ul>
          <LoadMore
            has={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </>
  )
}

function ChangedNote({ onRefresh }: { readonly onRefresh: () => void }) {
  const { t } = useWords()
  const heard = useMattersChanged()
  const [read, setRead] = useState(heard)
  if (heard <= read) return null
  return (
    <div className="changed-note" role="status">
      {t.matters.changed}
      <Button
        type="link"
        size="small"
        onClick={() => {
          setRead(heard)
          onRefresh()
        }}
      >
        {t.matters.refresh}
      </Button>
    </div>
  )
}

function Nothing({ name }: { readonly name: ListName }) {
  const { t } = useWords()
  if (name === 'all') return <EmptyNote title={t.matters.empty} hint={t.matters.emptyHint} />
  if (name === 'done') return <EmptyNote title={t.desk.empty.done} />
  if (name === 'undelivered') return <EmptyNote title={t.notices.none} hint={t.notices.noneHint} />
  return <EmptyNote title={name === 'todo' ? t.desk.empty.todo : t.desk.empty.other} hint={t.desk.emptyHint} />
}
