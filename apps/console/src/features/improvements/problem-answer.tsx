import type { ProblemView } from '@ejia/contract'
import { useSays } from './use-says.ts'

/** A problem as everybody reads it. */
export function ProblemAnswer({ number, problem }: Pick<ProblemView, 'number' | 'problem'>) {
  const { said } = useSays()
  const { title, state, answer, release } = problem
  return (
    <div>
      <div className="problem-line">
        <span className={`tag problem-${state}`}>
          {state === 'done' && release !== null ? said.inRelease(release) : said.states[state]}
        </span>
        <strong>{title}</strong>
        <span className="quiet">{said.number(number)}</span>
      </div>
      {answer !== '' && (
        <p className="problem-answer">
          {state === 'refused' ? said.reason : said.answer}：{answer}
        </p>
      )}
    </div>
  )
}
