import { improvementWords } from '@ejia/client'
import type { ProblemView } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'

/** A problem as everybody reads it. */
export function ProblemAnswer({ number, problem }: Pick<ProblemView, 'number' | 'problem'>) {
  const { language } = usePreferences()
  const says = improvementWords(language)
  const { title, state, answer, release } = problem
  return (
    <>
      <span>
        <span className="stage">
          {state === 'done' && release !== null ? says.inRelease(release) : says.states[state]}
        </span>{' '}
        <span className="hint">{says.number(number)}</span> {title}
      </span>
      {answer !== '' && (
        <span>
          {state === 'refused' ? says.reason : says.answer}：{answer}
        </span>
      )}
    </>
  )
}
