import type { DueItem } from '@ejia/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { DueMark, StageMark } from '../incidents/index.ts'
import { type DueClock, type DueState, dueQuery } from './queries.ts'

type Props = { readonly state: DueState; readonly clock: DueClock | undefined }

export function DueList({ state, clock }: Props) {
  const { t } = useWords()
  const found = useInfiniteQuery(dueQuery(state, clock))
  const items = (found.data?.pages ?? []).flatMap((page) => page.items)
  const counts = found.data?.pages[0]?.counts
  if (found.isPending) return <Loading rows={8} />
  return (
    <>
      {counts && (
        <p className="due-counts" role="status">
          <span className="due due-over">{t.board.over(counts.late)}</span>
          <span className="due due-soon">{t.board.near(counts.near)}</span>
        </p>
      )}
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <EmptyNote title={t.board.empty} hint={t.board.emptyHint} />}
      {items.length > 0 && (
        <>
          <ul className="due-list" aria-label={state === 'late' ? t.board.overTitle : t.board.nearTitle}>
            {items.map((item) => (
              <DueRow key={`${item.incident.id}${item.clock.kind}${item.unit.id}${item.dueAt}`} item={item} />
            ))}
          </ul>
          <LoadMore
            has={found.hasNextPage}
            loading={found.isFetchingNextPage}
            onMore={() => void found.fetchNextPage()}
          />
        </>
      )}
    </>
  )
}

/** One date of one matter: how it stands, which step, what, where, and with which unit. */
function DueRow({ item }: { readonly item: DueItem }) {
  const { t } = useWords()
  const now = useNow()
  const { incident, clock, dueAt, warnAt, unit } = item
  const { id, text, urgent, stage, category, place } = incident
  return (
    <li>
      <Link to="/incidents/$id" params={{ id }} className="due-row">
        <span className="due-when">
          <DueMark dueAt={dueAt} warnAt={warnAt} />
          <span className="quiet">{showInstant(dueAt, now)}</span>
        </span>
        <span className="due-what">
          <span className="due-text">
            {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
            {text === '' ? t.incident.redacted : text}
          </span>
          <span className="quiet">
            {category?.name ?? t.incident.noCategory} · {place.address === '' ? place.areaName : place.address}
          </span>
        </span>
        <span className="due-step">
          <strong>{clock.milestone?.name ?? t.deadlines.clockOf[clock.kind]}</strong>
          <StageMark stage={stage} />
        </span>
        <span className="due-unit">
          <span className="quiet">{t.board.owes}</span> {unit.name}
        </span>
      </Link>
    </li>
  )
}
