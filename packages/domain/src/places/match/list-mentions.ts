import type { Form } from '../index/form.ts'
import { pairKeys, pairReach, soleKeysOf } from '../index/pairs.ts'
import type { PlaceIndex } from '../index/place-index.ts'
import { type Ending, endingAt } from '../names/kinds-of-name.ts'
import type { Phrase } from '../text/phrase.ts'
import { type Token, tokenDistance } from '../text/syllables.ts'
import { align, type Span } from './align.ts'

/** A name found in a phrase, with the word for its kind if one follows. */
export type Mention = Span & { readonly form: Form; readonly number: number; readonly ending: Ending | undefined }

export type Mentions = {
  readonly found: readonly Mention[]
  /** Syllables compared: the measure of the work done, which a property test bounds. */
  readonly work: number
}

/** By telling syllables; a longer name may be misheard in more places. */
const limits = [0, 30, 75, 94, 115] as const
const mentionsAtMost = 40
/** Names looked at closely; whatever is said, the work stays within this. */
const candidatesAtMost = 1500

export function listMentions(index: PlaceIndex, phrase: Phrase): Mentions {
  let work = 0
  const found: Mention[] = []
  for (const [number, reach] of candidatesFor(index, phrase)) {
    const form = index.forms[number]
    if (!form) continue
    const length = form.tokens.length
    const from = Math.max(0, reach.first - (form.telling > 2 ? form.telling : 0))
    const to = Math.min(phrase.tokens.length, reach.last + length + 1)
    work += (to - from) * length
    const limit = limits[Math.min(form.telling, limits.length - 1)] ?? 0
    for (const span of align(form, phrase, { from, to, limit })) {
      found.push({ ...span, form, number, ending: endingAt(phrase.text, span.end) })
    }
  }
  const kept = found.sort(byPromise).slice(0, mentionsAtMost)
  return { found: kept.map((mention) => withoutBorrowed(mention, kept)), work }
}

/** In 巷口巷口 the second 巷 begins a name; it is no word for the kind of the first. */
function withoutBorrowed(mention: Mention, all: readonly Mention[]): Mention {
  if (mention.ending?.length !== 1) return mention
  const isBorrowed = all.some(({ start, cost }) => start === mention.end && cost === 0)
  return isBorrowed ? { ...mention, ending: undefined } : mention
}

type Reach = { first: number; last: number; shared: number }

/** Names that share enough pairs of sounds with the phrase, and where the shared pairs stand. */
function candidatesFor(index: PlaceIndex, { tokens }: Phrase): [number, Reach][] {
  const reaches = new Map<number, Reach>()
  for (const [at, token] of tokens.entries()) {
    for (const form of namedBy(index, soleKeysOf(token))) note(reaches, form, at)
    for (let apart = 1; apart <= pairReach; apart++) {
      const other = tokens[at + apart]
      if (!other) break
      for (const form of namedBy(index, pairKeys(token, other))) {
        if (mayBe(index.forms[form], [token, other], apart)) note(reaches, form, at)
      }
    }
  }
  const enough = [...reaches].filter(([form, { shared }]) => shared >= pairsNeeded(index.forms[form]))
  if (enough.length <= candidatesAtMost) return enough
  return enough.sort(([a, one], [b, other]) => other.shared - one.shared || a - b).slice(0, candidatesAtMost)
}

const noForms: readonly number[] = []

function namedBy({ postings }: PlaceIndex, keys: readonly number[]): readonly number[] {
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return postings.get(only) ?? noForms
  return keys.flatMap((key) => postings.get(key) ?? noForms)
}

function note(reaches: Map<number, Reach>, form: number, at: number): void {
  const known = reaches.get(form)
  if (known) {
    known.last = at
    known.shared += 1
  } else reaches.set(form, { first: at, last: at, shared: 1 })
}

/** A name of two telling syllables must be heard in just this pair. */
function mayBe(form: Form | undefined, [one, other]: readonly [Token, Token], apart: number): boolean {
  if (form?.telling !== 2) return true
  const [first, second] = form.tokens
  if (apart > 1 || !first || !second) return false
  return tokenDistance(first, one) + tokenDistance(second, other) <= limits[2]
}

function pairsNeeded(form: Form | undefined): number {
  return form && form.telling > 3 ? 2 : 1
}

function byPromise(one: Mention, other: Mention): number {
  return promise(one) - promise(other) || one.number - other.number
}

function promise({ cost, start, end }: Mention): number {
  return cost - (end - start) * 20
}
