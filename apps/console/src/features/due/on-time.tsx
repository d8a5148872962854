import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { fromWallClock, toWallClock } from '../../time/instants.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { onTimeQuery } from './queries.ts'

/** Of what was due in the last thirty days, how much was solved in time; always both numbers, and what they count. */
export function OnTime() {
  const areaCode = scopeOf(useMe())
  const [{ from, before }] = useState(lastThirtyDays)
  return areaCode === undefined ? null : <Figure areaCode={areaCode} from={from} before={before} />
}

type FigureProps = { readonly areaCode: string; readonly from: string; readonly before: string }

function Figure({ areaCode, from, before }: FigureProps) {
  const { t } = useWords()
  const { board: says } = t
  const { data, error, refetch, isError } = useQuery(onTimeQuery(areaCode, from, before))
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <section className="panel on-time" aria-label={says.onTime}>
      <h2>
        {says.onTime} <span className="quiet">{data ? `${data.areaName} · ${says.period}` : says.period}</span>
      </h2>
      {data && (
        <p className="on-time-figure">
          {data.of === 0 ? (
            says.nothingYet
          ) : (
            <>
              <strong>{says.onTimeOf(data.onTime, data.of)}</strong>
              <span className="quiet">{says.share(((100 * data.onTime) / data.of).toFixed(0))}</span>
              <span className="quiet">{says.parts(data.closed, data.overdueOpen)}</span>
            </>
          )}
        </p>
      )}
      <p className="quiet">{says.definition}</p>
    </section>
  )
}

const day = 86_400_000

function lastThirtyDays() {
  const today = Date.parse(fromWallClock(toWallClock(new Date().toISOString(), 'day')))
  return { from: new Date(today - 29 * day).toISOString(), before: new Date(today + day).toISOString() }
}
