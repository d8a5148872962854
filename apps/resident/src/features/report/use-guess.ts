import { type Guess, guesses } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'

const afterMilliseconds = 400

/** What the words sound like, asked for when one pauses; the last answer stands until the next, so that nothing jumps. */
export function useGuess(text: string): Guess | undefined {
  const [guess, setGuess] = useState<Guess>()
  const said = text.trim()
  useEffect(() => {
    if (said.length < 2) return setGuess(undefined)
    let stale = false
    const timer = setTimeout(() => {
      call(guesses.guessCategory, { body: { text: said } }).then(
        (found) => !stale && setGuess(found),
        // Without it all kinds are there to choose from, and a clerk sorts what nobody chose.
        () => undefined,
      )
    }, afterMilliseconds)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [said])
  return guess
}
