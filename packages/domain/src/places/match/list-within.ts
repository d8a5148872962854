import { findLevel } from '../../areas/index.ts'
import type { PlaceIndex } from '../index/place-index.ts'
import { endingAt } from '../names/kinds-of-name.ts'
import type { Phrase } from '../text/phrase.ts'
import { align } from './align.ts'
import type { Mention } from './list-mentions.ts'

/** The street must be heard well; then half a name in it is worth asking about. */
const clearly = 10
const limit = 125
const share = 0.55
const streetsAtMost = 4

export type WithinMention = Mention & { readonly within: string }

/** Communities of a street that was clearly said, whose names are only half like what follows it. */
export function listWithin(
  index: PlaceIndex,
  phrase: Phrase,
  areas: ReadonlyMap<string, readonly Mention[]>,
): WithinMention[] {
  const streets = [...areas].filter(([code, [said]]) => findLevel(code) === 'street' && said && said.cost <= clearly)
  return streets.slice(0, streetsAtMost).flatMap(([street, [said]]) => {
    const from = said ? said.end + (said.ending?.length ?? 0) : 0
    const communities = index.communities.get(street) ?? []
    return communities.flatMap((number) => {
      const form = index.forms[number]
      if (!form) return []
      const [span] = align(form, phrase, { from, to: phrase.tokens.length, limit })
      if (!span) return []
      const cost = Math.round(span.cost * share)
      return [{ ...span, cost, form, number, ending: endingAt(phrase.text, span.end), within: street }]
    })
  })
}
