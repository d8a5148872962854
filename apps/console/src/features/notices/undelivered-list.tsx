import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { undeliveredQuery } from './queries.ts'
import { SettleNotice } from './settle-notice.tsx'
import { UndeliveredRow } from './undelivered-row.tsx'

/** Who has to be told by a person, because no message reached them. */
export function UndeliveredList() {
  const { t } = useWords()
  const { notices: says } = t
  const undelivered = useQuery(undeliveredQuery)
  const [settling, setSettling] = useState<string>()
  if (undelivered.isPending) return <Loading rows={8} />
  const items = undelivered.data ?? []
  const chosen = items.find(({ id }) => id === settling)
  return (
    <div className="stack">
      {undelivered.isError && <ErrorNote error={undelivered.error} onRetry={() => void undelivered.refetch()} />}
      {undelivered.isSuccess && items.length === 0 && <EmptyNote title={says.none} hint={says.noneHint} />}
      <ul className="undelivered" aria-label={says.undeliveredTitle}>
        {items.map((notice) => (
          <UndeliveredRow key={notice.id} notice={notice} onSettle={() => setSettling(notice.id)} />
        ))}
      </ul>
      {chosen && <SettleNotice notice={chosen} onClose={() => setSettling(undefined)} />}
    </div>
  )
}
