import { explain, improvementWords } from '@ejia/client'
import { usePreferences } from '../../app/preferences.tsx'
import { ProblemAnswer } from './problem-answer.tsx'
import { useRaised } from './use-raised.ts'

/** 我提过的: each with where it stands. */
export function OwnRaised() {
  const { words, language } = usePreferences()
  const says = improvementWords(language)
  const { state, read } = useRaised()
  if (state.kind === 'loading') return <p role="status">{words.case.loading}</p>
  if (state.kind === 'failed')
    return (
      <div className="error box" role="alert">
        <p>{explain(state.error, language)}</p>
        <button type="button" className="button" onClick={read}>
          {words.tryAgain}
        </button>
      </div>
    )
  if (state.raised.length === 0) return <p className="hint">{says.mineNone}</p>
  return (
    <ul className="cards">
      {state.raised.map(({ id, text, problem, isNew }) => (
        <li key={id} className="card">
          <strong>{text}</strong>
          {isNew && <strong className="stage">{says.news}</strong>}
          {problem === null ? <span className="hint">{says.waits}</span> : <ProblemAnswer {...problem} />}
        </li>
      ))}
    </ul>
  )
}
