import type { HintView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { DecideHint } from './decide-hint.tsx'
import { hintsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

export function HintList({ decided }: { readonly decided: boolean }) {
  const says = useSays()
  const { data, isError, error, refetch } = useQuery(hintsQuery(decided))
  const [deciding, setDeciding] = useState<HintView>()
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={6} />
  return (
    <div className="stack">
      {data.length === 0 && <EmptyNote title={says.none} hint={says.noneHint} />}
      <ul className="undelivered" aria-label={says.tabs[decided ? 'decided' : 'open']}>
        {data.map((hint) => (
          <HintRow key={hint.id} hint={hint} onDecide={() => setDeciding(hint)} />
        ))}
      </ul>
      {deciding && <DecideHint hint={deciding} onClose={() => setDeciding(undefined)} />}
    </div>
  )
}

const shown = 5

/** What does not fit, what else may explain it, and the matters; never whose they are. */
function HintRow({ hint, onDecide }: { readonly hint: HintView; readonly onDecide: () => void }) {
  const says = useSays()
  const now = useNow()
  const { kind, much, matters, decision } = hint
  const [all, setAll] = useState(false)
  return (
    <li className="panel stack">
      <h2>{says.kinds[kind]}</h2>
      <p>{says.why[kind](much)}。</p>
      <p className="quiet">
        {says.maybe}：{says.innocent[kind].join('；')}。
      </p>
      <ul className="behind" aria-label={says.matters}>
        {matters.slice(0, all ? undefined : shown).map(({ id, caseCode, text, place, reportedAt }) => (
          <li key={id}>
            <Link to="/incidents/$id" params={{ id }}>
              {text === '' ? caseCode : text}
            </Link>
            <div className="quiet">
              {caseCode} · {place.areaName} · {place.address} · {showInstant(reportedAt, now)}
            </div>
          </li>
        ))}
      </ul>
      {matters.length > shown && !all && (
        <div>
          <Button size="small" type="link" onClick={() => setAll(true)}>
            {says.matters}（{matters.length}）
          </Button>
        </div>
      )}
      {decision && (
        <p>
          <strong>{says.explained[decision.explained ? 'yes' : 'no']}</strong> {decision.reason}{' '}
          <span className="quiet">{says.by(decision.by.name, showInstant(decision.at, now))}</span>
        </p>
      )}
      <div className="undelivered-do">
        <Button type={decision ? 'default' : 'primary'} onClick={onDecide}>
          {decision ? says.again : says.decide}
        </Button>
      </div>
    </li>
  )
}
