import { type Guess, guesses } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'

let latest: { readonly text: string; readonly guess: Guess } | undefined

/** Asked for while the place is chosen, so that the kinds stand still once they are shown. */
export async function guessAhead(text: string): Promise<Guess | undefined> {
  const said = text.trim()
  if (said === '' || latest?.text === said) return latest?.guess
  try {
    latest = { text: said, guess: await call(guesses.guessCategory, { body: { text: said } }) }
  } catch {
    // Without it all kinds are shown, as they are anyway.
    return undefined
  }
  return latest.guess
}

export function useGuess(text: string): Guess | undefined {
  const [guess, setGuess] = useState(latest?.text === text.trim() ? latest.guess : undefined)
  useEffect(() => void guessAhead(text).then(setGuess), [text])
  return text.trim() === '' ? undefined : guess
}
