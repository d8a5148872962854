import type { TodoReason } from '@ejia/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { useWords } from '../../words/language.ts'
import { IncidentRow } from './incident-row.tsx'
import { type Box, countsQuery, inboxQuery } from './queries.ts'
import { ReasonChips } from './reason-chips.tsx'

type Props = {
  readonly box: Box
  readonly why: TodoReason | undefined
  readonly onWhy: (why: TodoReason | undefined) => void
}

const enough = 15

/** Reasons that the stage beside them does not say already. */
const saysMore: ReadonlySet<TodoReason> = new Set(['coHandle', 'approve', 'verify', 'rule'])

/** What waits for the signed-in person, or what they have done; it keeps itself up to date. */
export function InboxList({ box, why, onWhy }: Props) {
  const { t, words } = useWords()
  const list = useRef<HTMLUListElement>(null)
  useListKeys(list)
  const counts = useQuery(countsQuery)
  const inbox = useInfiniteQuery(inboxQuery(box))
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = inbox
  const items = (inbox.data?.pages ?? []).flatMap((page) => page.items)
  const shown = why === undefined ? items : items.filter((item) => item.why === why)

  // One reason may be thin on the pages read so far: read on until there is a screenful.
  const wantsMore = why !== undefined && shown.length < enough && hasNextPage && !isFetchingNextPage && !isError
  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])

  return (
    <>
      {box === 'todo' && counts.data && (
        <ReasonChips total={counts.data.todo} byReason={counts.data.byReason} chosen={why} onChoose={onWhy} />
      )}
      {isError && <ErrorNote error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isPending && <Loading />}
      {inbox.data && shown.length === 0 && !wantsMore && !isFetchingNextPage && <Nothing box={box} why={why} />}
      {shown.length > 0 && (
        <>
          <ul className="incident-list" ref={list} aria-label={t.inbox.list}>
            {shown.map((item) => (
              <IncidentRow
                key={item.id}
                incident={item}
                {...(item.why !== null && saysMore.has(item.why) ? { why: words.reason[item.why] } : {})}
              />
            ))}
          </ul>
          <LoadMore has={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      )}
    </>
  )
}

function Nothing({ box, why }: { readonly box: Box; readonly why: TodoReason | undefined }) {
  const { t } = useWords()
  if (why !== undefined) return <EmptyNote title={t.inbox.emptyReason} />
  return box === 'todo' ? (
    <EmptyNote title={t.inbox.emptyTodo} hint={t.inbox.emptyTodoHint} />
  ) : (
    <EmptyNote title={t.inbox.emptyDone} />
  )
}
