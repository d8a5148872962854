import type { Screening } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { DecideScreening } from './decide-screening.tsx'
import { screeningsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type State = 'open' | 'decided'

export function ScreeningList({ state }: { readonly state: State }) {
  const says = useSays()
  const found = useQuery(screeningsQuery(state))
  const [deciding, setDeciding] = useState<string>()
  if (found.isPending) return <Loading rows={6} />
  const items = found.data ?? []
  const chosen = items.find(({ incident }) => incident.id === deciding)
  return (
    <div className="stack">
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <EmptyNote title={says.none} hint={says.noneHint} />}
      <ul className="undelivered" aria-label={says.tabs[state]}>
        {items.map((item) => (
          <ScreeningRow key={item.incident.id} item={item} onDecide={() => setDeciding(item.incident.id)} />
        ))}
      </ul>
      {chosen && <DecideScreening item={chosen} onClose={() => setDeciding(undefined)} />}
    </div>
  )
}

function ScreeningRow({ item, onDecide }: { readonly item: Screening; readonly onDecide: () => void }) {
  const says = useSays()
  const now = useNow()
  const { incident, reasons, raisedAt, decision } = item
  return (
    <li className="panel">
      <div className="undelivered-who">
        {reasons.map((reason) => (
          <span key={reason} className="tag">
            {says.reasons[reason]}
          </span>
        ))}
        <span className="quiet">{showInstant(raisedAt, now)}</span>
      </div>
      <p className="undelivered-text">{incident.text}</p>
      {decision && (
        <p>
          <strong>{says.shown[decision.shown ? 'yes' : 'no']}</strong> {decision.reason}{' '}
          <span className="quiet">{says.by(decision.byName ?? '', showInstant(decision.at, now))}</span>
        </p>
      )}
      <div className="undelivered-do">
        <Link to="/incidents/$id" params={{ id: incident.id }}>
          {says.open} <span className="code">{incident.caseCode}</span>
        </Link>
        <Button type={decision ? 'default' : 'primary'} onClick={onDecide}>
          {decision ? says.again : says.decide}
        </Button>
      </div>
    </li>
  )
}
