import { improvementWords } from '@ejia/client'
import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../ui/loading.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useLanguage } from '../../words/language.ts'
import { ProblemAnswer } from './problem-answer.tsx'
import { ledger } from './queries.ts'

/** 问题清单: for everybody. */
export function ProblemList() {
  const says = improvementWords(useLanguage())
  const { data, error, refetch } = useQuery(ledger)
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  const { numbers, problems } = data
  return (
    <>
      <p>
        <strong>{says.numbers(numbers.raised, numbers.done)}</strong>
      </p>
      <p className="soft">{problems.length === 0 ? says.none : says.ledgerHint}</p>
      <ul className="incident-list">
        {problems.map((one) => (
          <li key={one.key} className="card">
            <ProblemAnswer {...one} />
          </li>
        ))}
      </ul>
    </>
  )
}
