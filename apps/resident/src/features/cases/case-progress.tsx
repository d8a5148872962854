import { pathOf, resident, sayMore } from '@ejia/client'
import { type CaseView, cases } from '@ejia/contract'
import type { ReactNode } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { CaseHolder } from './case-holder.tsx'

type CaseProgressProps = {
  readonly found: CaseView
  /** What is asked of the reader first. */
  readonly children?: ReactNode
}

/** The case like a parcel: who has it, since when, until when, and every step so far, newest first. */
export function CaseProgress({ found, children }: CaseProgressProps) {
  const { words, shared, language } = usePreferences()
  const time = (instant: string) => resident.showTime(instant, language)
  const dueWords = (type: string) =>
    type === 'Resolved' ? words.case.rateBy : type === 'Suspended' ? words.case.waitsUntil : words.case.until
  return (
    <>
      <h1 className="case-title">
        <span className={`stage ${found.stage}`}>{shared.stage[found.stage]}</span>
        <span className="code small">{found.caseCode}</span>
      </h1>
      {children}
      <CaseHolder found={found} />
      {found.rating && (
        <p className="notice">
          {words.case.rated[found.rating]}
          {found.rating === 'dissatisfied' && resident.isOpen(found) && <>。{words.case.redone}</>}
        </p>
      )}
      {found.continuedIn && (
        <p className="notice box">
          <a href={`/r/case/${found.continuedIn}`}>{words.case.continued(found.continuedIn)}</a>
        </p>
      )}
      <section>
        <h2>{words.case.reported}</h2>
        {found.text && <p className="said">{found.text}</p>}
        <p className="hint">{[found.categoryName, found.areaName, found.address].filter(Boolean).join(' · ')}</p>
        <Photos caseCode={found.caseCode} ids={found.photoIds} />
      </section>
      <section>
        <h2>{words.case.progress}</h2>
        <ol className="trail">
          {[...found.steps].reverse().map((step) => (
            <li key={`${step.at}${step.type}`}>
              <strong>{eventWord(words.event, step.type)}</strong>
              <time dateTime={step.at}>{time(step.at)}</time>
              {step.unitName && <span>{step.unitName}</span>}
              {step.outcome && (
                <span>
                  {words.case.endedAs(shared.outcome[step.outcome])}
                  {step.outcome === 'unreasonable' && words.case.agreed}
                </span>
              )}
              {step.text && <p>{step.text}</p>}
              {step.more && <p>{sayMore(step, shared)}</p>}
              {step.until && <p>{dueWords(step.type)(time(step.until))}</p>}
              <Photos caseCode={found.caseCode} ids={step.photoIds} />
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function eventWord(events: Readonly<Record<string, string>>, type: string): string {
  return events[type] ?? ''
}

function Photos({ caseCode, ids }: { readonly caseCode: string; readonly ids: readonly string[] }) {
  const { words } = usePreferences()
  if (ids.length === 0) return null
  const address = (id: string, size: 'full' | 'thumbnail') => pathOf(cases.getCasePhoto.path, { caseCode, id, size })
  return (
    <ul className="pictures">
      {ids.map((id, place) => (
        <li key={id}>
          <a href={address(id, 'full')} target="_blank" rel="noreferrer">
            <img src={address(id, 'thumbnail')} alt={`${words.photo.view} ${place + 1}`} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
