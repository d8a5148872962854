import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { useQueued } from '../drafts/index.ts'
import { IncidentCard } from './incident-card.tsx'
import { type Box, useInbox } from './queries.ts'
import { waitingOn } from './waiting-on.ts'

export function InboxList({ box }: { readonly box: Box }) {
  const words = useWords()
  const queued = useQueued(useMe().id)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(box)
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  const items = data.pages.flatMap((page) => page.items)
  return (
    <>
      {error !== null && <Notice tone="warning">{words.app.offlineSince}</Notice>}
      {items.length === 0 && <p className="empty">{box === 'todo' ? words.home.emptyTodo : words.home.emptyDone}</p>}
      <ul className="incident-list">
        {items.map((item) => (
          <li key={`${item.id} ${item.why ?? ''} ${item.unit?.id ?? ''}`}>
            <IncidentCard item={item} waiting={waitingOn(item.id, queued)} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.home.older}
        </Button>
      )}
    </>
  )
}
