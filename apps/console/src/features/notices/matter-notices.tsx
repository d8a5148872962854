import type { MatterNotice } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { matterNoticesQuery } from './queries.ts'

const TakeNotices = lazy(() => import('./take-notices.tsx').then((module) => ({ default: module.TakeNotices })))

/** Who was told what of a matter, over which way, and whether it arrived. */
export function MatterNotices({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords()
  const says = t.notices
  const told = useQuery(matterNoticesQuery(incidentId))
  return (
    <section className="panel" aria-labelledby="told-title">
      <div className="panel-head">
        <h2 id="told-title">{says.matterTitle}</h2>
        {told.data !== undefined && told.data.length > 0 && (
          <Suspense fallback={null}>
            <TakeNotices incidentId={incidentId} />
          </Suspense>
        )}
      </div>
      {told.isError && <ErrorNote error={told.error} onRetry={() => void told.refetch()} />}
      {told.isPending && <Loading rows={3} />}
      {told.data?.length === 0 && <p className="quiet">{says.matterNone}</p>}
      <ul className="told">
        {told.data?.map((notice) => (
          <ToldOne key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  )
}

function ToldOne({ notice }: { readonly notice: MatterNotice }) {
  const { t } = useWords()
  const says = t.notices
  const now = useNow()
  const { person, title, at, urgent, ways, undelivered, toldOtherwise } = notice
  return (
    <li>
      <div className="step-head">
        <strong>{person ?? says.reporter}</strong>
        <span>{title}</span>
        {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
        <time className="quiet" dateTime={at}>
          {showInstant(at, now)}
        </time>
      </div>
      <ul className="told-ways">
        {ways.length === 0 && <li className="quiet">{says.inboxOnly}</li>}
        {ways.map(({ channel, state, because, at: when }) => (
          <li key={channel}>
            {says.tried(says.way[channel], says.state[state](showInstant(when, now)))}
            {because !== null && `，${says.because[because]}`}
          </li>
        ))}
        {toldOtherwise && (
          <li>
            {says.toldOtherwise(
              says.hows[toldOtherwise.how],
              toldOtherwise.by ?? '',
              showInstant(toldOtherwise.at, now),
            )}
          </li>
        )}
        {undelivered && !toldOtherwise && <li className="told-waits">{says.waitsForPerson}</li>}
      </ul>
    </li>
  )
}
