import { explain, newId, pathOf } from '@ejia/client'
import { cases, type SimilarCase, similar } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { type Draft, dropDraft } from '../../lib/draft.ts'
import { keepCase } from '../../lib/kept-cases.ts'

/** What neighbours reported already and may be the same: one tap joins it instead of reporting again. */
export function SimilarCases({ draft }: { readonly draft: Draft }) {
  const { words, shared, language } = usePreferences()
  const [, goTo] = useLocation()
  const [found, setFound] = useState<readonly SimilarCase[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    if (draft.place?.point) call(similar.findSimilarCases, { body: draftOf(draft) }).then(setFound, () => setFound([]))
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the last step is reached
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

  if (found.length === 0) return null
  return (
    <section aria-labelledby="similar-title">
      <h2 id="similar-title">{words.similar.title}</h2>
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
          <button type="button" className="button" disabled={busy} onClick={() => void join(one)}>
            {shared.command.join}
          </button>
        </article>
      ))}
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function draftOf({ text, place, categoryId, photos }: Draft) {
  return {
    text: text.trim(),
    place: place ?? { address: '' },
    photoIds: photos.flatMap(({ id }) => id ?? []),
    ...(categoryId ? { categoryId } : {}),
  }
}
