import { improvementWords } from '@ejia/client'
import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../ui/loading.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useLanguage } from '../../words/language.ts'
import { ProblemAnswer } from './problem-answer.tsx'
import { ownRaised } from './queries.ts'

/** 我提过的: each with where it stands. */
export function OwnRaised() {
  const says = improvementWords(useLanguage())
  const { data, error, refetch } = useQuery(ownRaised)
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  if (data.length === 0) return <p className="soft">{says.mineNone}</p>
  return (
    <ul className="incident-list">
      {data.map(({ id, text, problem }) => (
        <li key={id} className="card">
          <p>
            <strong>{text}</strong>
          </p>
          {problem === null ? <p className="soft">{says.waits}</p> : <ProblemAnswer {...problem} />}
        </li>
      ))}
    </ul>
  )
}
