import { improvementWords } from '@ejia/client'
import type { ProblemView } from '@ejia/contract'
import { useLanguage } from '../../words/language.ts'

/** A problem as everybody reads it. */
export function ProblemAnswer({ number, problem }: Pick<ProblemView, 'number' | 'problem'>) {
  const says = improvementWords(useLanguage())
  const { title, state, answer, release } = problem
  return (
    <>
      <p>
        <span className="tag">
          {state === 'done' && release !== null ? says.inRelease(release) : says.states[state]}
        </span>{' '}
        <span className="soft">{says.number(number)}</span> {title}
      </p>
      {answer !== '' && (
        <p>
          {state === 'refused' ? says.reason : says.answer}：{answer}
        </p>
      )}
    </>
  )
}
