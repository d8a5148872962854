import { explain, newId, pathOf } from '@ejia/client'
import { cases, type SimilarCase, similar } from '@ejia/contract'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { dropDraft } from '../../lib/draft.ts'
import { keepCase } from '../../lib/kept-cases.ts'

type SimilarCasesProps = {
  readonly found: readonly SimilarCase[]
  readonly sending: boolean
  /** None of them is the same. */
  readonly goOn: () => void
}

/** Asked once before a report is sent, where neighbours reported what may be the same: one tap joins instead. */
export function SimilarCases({ found, sending, goOn }: SimilarCasesProps) {
  const { words, shared, language } = usePreferences()
  const [, goTo] = useLocation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'start' })
  }, [])

  async function join({ caseCode, text }: SimilarCase) {
    setBusy(true)
    try {
      const { followKey } = await call(cases.joinCase, { params: { caseCode }, body: { commandId: newId() } })
      keepCase({ caseCode, followKey, text, at: new Date().toISOString() })
      await dropDraft()
      goTo(`/case/${caseCode}`)
    } catch (error) {
      setProblem(explain(error, language))
      setBusy(false)
    }
  }

  return (
    <section aria-labelledby="similar-title">
      <h2 id="similar-title" ref={title} tabIndex={-1}>
        {words.similar.title}
      </h2>
      <p className="hint">{words.similar.explain}</p>
      {found.map((one) => (
        <article key={one.caseCode} className="card similar-case">
          {one.hasPhoto && (
            <img
              src={pathOf(similar.getCasePreview.path, { caseCode: one.caseCode })}
              alt={words.similar.photo}
              width={96}
            />
          )}
          <p>
            {one.text}
            <span className="hint">
              {[one.categoryName, words.similar.metres(one.metres), shared.stage[one.stage]]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          <button type="button" className="button" disabled={busy || sending} onClick={() => void join(one)}>
            {shared.command.join}
          </button>
        </article>
      ))}
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button primary" disabled={busy || sending} onClick={goOn}>
        {sending ? words.contact.sending : words.similar.none}
      </button>
    </section>
  )
}
