import { resident } from '@ejia/client'
import type { CaseView } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'

/** Who has it now, since when, until when; and why, where it takes longer. */
export function CaseHolder({ found }: { readonly found: CaseView }) {
  const { words, language } = usePreferences()
  const [now] = useState(() => Date.now())
  const { holder } = found
  const delay = resident.findDelay(found)
  if (!holder) return resident.isOpen(found) ? <p className="notice">{words.case.noHolder}</p> : null
  const time = (instant: string) => resident.showTime(instant, language)
  return (
    <section className="card holder" aria-live="polite">
      <span className="hint">{words.case.holder}</span>
      <strong>{holder.unitName}</strong>
      <span>{words.case.since(time(holder.since))}</span>
      {holder.until && holder.towards && (
        <Until until={holder.until} what={words.case.towards[holder.towards]} now={now} />
      )}
      {delay && (
        <div className="notice">
          <strong>{words.case.delay[delay.kind](time(delay.until))}</strong>
          {delay.reason && <p>{words.case.because(delay.reason)}</p>}
        </div>
      )}
    </section>
  )
}

type UntilProps = { readonly until: string; readonly what: string; readonly now: number }

function Until({ until, what, now }: UntilProps) {
  const { words, language } = usePreferences()
  const left = Date.parse(until) - now
  const time = resident.showTime(until, language)
  return left < 0 ? (
    <span className="late">⚠ {words.case.late(time, resident.showSpan(-left, language), what)}</span>
  ) : (
    <span>{words.case.left(time, resident.showSpan(left, language), what)}</span>
  )
}
