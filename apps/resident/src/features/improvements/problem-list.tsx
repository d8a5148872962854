import { explain, improvementWords } from '@ejia/client'
import { improvements, type ProblemView } from '@ejia/contract'
import { useCallback, useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { ProblemAnswer } from './problem-answer.tsx'

type Ledger = { readonly raised: number; readonly done: number; readonly problems: readonly ProblemView[] }
type State = Ledger | 'loading' | { readonly error: unknown }

/** 问题清单: for everybody. */
export function ProblemList() {
  const { words, language } = usePreferences()
  const says = improvementWords(language)
  const [state, setState] = useState<State>('loading')
  const read = useCallback(() => {
    setState('loading')
    call(improvements.getLedger, {}).then(
      ({ numbers, problems }) => setState({ raised: numbers.raised, done: numbers.done, problems }),
      (error: unknown) => setState({ error }),
    )
  }, [])
  useEffect(read, [read])
  if (state === 'loading') return <p role="status">{words.case.loading}</p>
  if ('error' in state)
    return (
      <div className="error box" role="alert">
        <p>{explain(state.error, language)}</p>
        <button type="button" className="button" onClick={read}>
          {words.tryAgain}
        </button>
      </div>
    )
  return (
    <>
      <p>
        <strong>{says.numbers(state.raised, state.done)}</strong>
      </p>
      <p className="hint">{state.problems.length === 0 ? says.none : says.ledgerHint}</p>
      <ul className="cards">
        {state.problems.map((one) => (
          <li key={one.key} className="card">
            <ProblemAnswer {...one} />
          </li>
        ))}
      </ul>
    </>
  )
}
