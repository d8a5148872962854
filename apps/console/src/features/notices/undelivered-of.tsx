import '../../app/notices.css'
import type { UndeliveredNotice } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { undeliveredQuery } from './queries.ts'
import { SettleNotice } from './settle-notice.tsx'
import { UndeliveredRow } from './undelivered-row.tsx'

/** Whom of a matter somebody has to tell, because no message reached them. */
export function UndeliveredOf({ incidentId }: { readonly incidentId: string }) {
  const { notices: says } = useWords().t
  const undelivered = useQuery(undeliveredQuery(incidentId))
  const [settling, setSettling] = useState<UndeliveredNotice>()
  const items = undelivered.data ?? []
  if (undelivered.isError) return <ErrorNote error={undelivered.error} onRetry={() => void undelivered.refetch()} />
  if (items.length === 0) return null
  return (
    <section className="stack undelivered-of" aria-labelledby="undelivered-title">
      <div>
        <h2 id="undelivered-title">{says.undeliveredTitle}</h2>
        <p className="quiet">{says.undeliveredHint}</p>
      </div>
      <ul className="undelivered">
        {items.map((notice) => (
          <UndeliveredRow key={notice.id} notice={notice} onSettle={() => setSettling(notice)} />
        ))}
      </ul>
      {settling && <SettleNotice notice={settling} onClose={() => setSettling(undefined)} />}
    </section>
  )
}
