import type { Form } from '../index/form.ts'
import type { Phrase, Role } from '../text/phrase.ts'
import { type Token, tokenDistance } from '../text/syllables.ts'

/** A stretch of a phrase read as a name, and what that costs in hundredths of a syllable. */
export type Span = { readonly start: number; readonly end: number; readonly cost: number }

/** A syllable of the name that was not said, and one said in between that is not in the name. */
const missing = 80
const leftOut = 20
/** A word that names nothing, heard as part of a name in other characters. */
const takenAsName = { plain: 0, filler: 20, number: 40 } as const satisfies Record<Role, number>
const inserted = { plain: 60, number: 40, filler: 25 } as const satisfies Record<Phrase['roles'][number], number>

const spansAtMost = 3

/** Stretches from `from` up to `to` that cost no more than `limit`, cheapest first, none overlapping another. */
export function align(
  form: Form,
  phrase: Phrase,
  { from, to, limit }: { from: number; to: number; limit: number },
): Span[] {
  const { tokens } = form
  const dropping = tokens.map((_, at) => (at >= tokens.length - form.leftOut ? leftOut : missing))
  let costs = [0]
  let starts = [from]
  for (const [at, drop] of dropping.entries()) {
    costs.push((costs[at] ?? 0) + drop)
    starts.push(from)
  }
  const found: Span[] = []
  for (let at = from; at < to; at++) {
    const token = phrase.tokens[at]
    const role = phrase.roles[at]
    if (!token || !role) break
    const nextCosts = [0]
    const nextStarts = [at + 1]
    for (const [number, sought] of tokens.entries()) {
      const kept = (costs[number] ?? 0) + heardAs(sought, token, role)
      const extra = (costs[number + 1] ?? 0) + inserted[role]
      const dropped = (nextCosts[number] ?? 0) + (dropping[number] ?? missing)
      const least = Math.min(kept, extra, dropped)
      nextCosts.push(least)
      nextStarts.push(
        (least === kept ? starts[number] : least === extra ? starts[number + 1] : nextStarts[number]) ?? at,
      )
    }
    costs = nextCosts
    starts = nextStarts
    const cost = costs[tokens.length] ?? missing
    if (cost <= limit) found.push({ start: starts[tokens.length] ?? at, end: at + 1, cost })
  }
  return apart(found)
}

function heardAs(sought: Token, said: Token, role: Role): number {
  const distance = tokenDistance(sought, said)
  return distance > 0 ? distance + takenAsName[role] : 0
}

function apart(found: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of found.toSorted((a, b) => a.cost - b.cost || b.end - b.start - (a.end - a.start))) {
    const isFree = kept.every(({ start, end }) => span.end <= start || span.start >= end)
    if (isFree && kept.length < spansAtMost) kept.push(span)
  }
  return kept
}
