import { resident } from '@ejia/client'
import type { OwnCase } from '@ejia/contract'
import { Link } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'

type OwnCasesProps = {
  readonly own: readonly OwnCase[] | undefined
  readonly forget: (caseCode: string) => void
}

/** Newest first; what waits for me says so. */
export function OwnCases({ own, forget }: OwnCasesProps) {
  const { language, words, shared } = usePreferences()
  const says = resident.accountWords(language)
  return (
    <section>
      <h2>{says.mine}</h2>
      {own === undefined && <p role="status">{words.case.loading}</p>}
      {own?.length === 0 && <p className="hint">{says.nothing}</p>}
      <ul className="cards">
        {own?.map(({ caseCode, text, stage, reportedAt, areaName, waitsFor }) => (
          <li key={caseCode}>
            <Link href={`/case/${caseCode}`}>
              <strong>{text}</strong>
              <span className="hint">
                {areaName} · {resident.showTime(reportedAt, language)} · {caseCode}
              </span>
              <span className={`stage ${stage}`}>{waitsFor ? says.waits[waitsFor] : shared.stage[stage]}</span>
            </Link>
            <button
              type="button"
              className="quiet"
              aria-label={says.forgetAria(caseCode)}
              onClick={() => forget(caseCode)}
            >
              {says.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
