import { leftOutLengthOf } from '../names/kinds-of-name.ts'
import { spokenDigit } from '../text/numbers.ts'
import { type Token, tokenOf } from '../text/syllables.ts'

/** One way of naming, shared by all places that are named so. */
export type Form = {
  readonly text: string
  readonly tokens: readonly Token[]
  /** How many syllables at the end may be left out, and how many before them tell the name from others. */
  readonly leftOut: number
  readonly telling: number
  /** Numbers of the entries named so. */
  readonly entries: number[]
  /** The same entries by each number they bear, as `building 3`. */
  readonly byNumber: Map<string, number[]>
}

/** A longer name is known by its beginning. */
const syllablesAtMost = 24

export function newForm(stem: string): Form {
  const tokens = [...stem].slice(0, syllablesAtMost).map((character) => tokenOf(spokenDigit(character)))
  const leftOut = Math.min(leftOutLengthOf(stem), tokens.length - 2)
  return { text: stem, tokens, leftOut, telling: tokens.length - leftOut, entries: [], byNumber: new Map() }
}
