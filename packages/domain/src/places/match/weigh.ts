import type { Entry, PlaceIndex } from '../index/place-index.ts'
import { areOfOneFamily, type NameKind } from '../names/kinds-of-name.ts'
import type { Phrase } from '../text/phrase.ts'
import type { Mention } from './list-mentions.ts'
import { numbersCost } from './numbers-cost.ts'

/** What speaks against a reading, in hundredths of a syllable. */
const otherKind = 30
const otherFamily = 45
const roadInstead = 60
const besideName = 30
const besideNameAtMost = 90
/** Much else was said: little against a name with the word for its kind, more against two bare syllables. */
const elsewhere = {
  closed: { any: 0, each: 1.5, atMost: 15 },
  exact: { any: 4, each: 2, atMost: 30 },
  bare: { any: 20, each: 4, atMost: 60 },
} as const
/** A street with something in it that is not known: never sure by itself. */
const unknownWithin = 10
/** How far behind a street the name of something in it may stand. */
const namedWithinAtMost = 5
/** So dear by itself that the rest need not be looked at. */
const hopeless = 100
const contradiction = 45
/** An area above is believed to be meant when it is heard this well. */
const clearly = 30

export type Reading = { readonly entry: number; readonly cost: number; readonly mention: Mention }

export type Heard = {
  readonly index: PlaceIndex
  readonly phrase: Phrase
  readonly mentions: readonly Mention[]
  /** The best mentions of each area's name, by code. */
  readonly areas: ReadonlyMap<string, readonly Mention[]>
  /** Those clearly named, with the word for their kind. */
  readonly named: readonly NamedArea[]
}

export type NamedArea = { readonly code: string; readonly mention: Mention }

/** What it costs to read the phrase as this place, named by this mention. */
export function weigh(heard: Heard, entry: Entry, mention: Mention): number {
  const plain =
    nameCost(mention) +
    endingCost(entry, mention) +
    numbersCost(entry, heard.phrase.numbers, mention.number === entry.road)
  if (plain > hopeless) return plain
  const explained = new Uint8Array(heard.phrase.tokens.length)
  explained.fill(1, mention.start, endOf(entry, mention))
  const above = explainAbove(heard, entry, explained)
  return plain + above + strayCost(heard, { entry, mention, explained })
}

/** A longer name misheard in one syllable is still nearly sure; a name of two is not. */
export function nameCost({ cost, form }: Mention): number {
  return cost * (form.telling <= 2 ? 1 : form.telling === 3 ? 0.8 : 0.65)
}

function endOf({ place, kind }: Entry, { end, ending }: Mention): number {
  if (!ending) return end
  return place.kind !== 'area' || kind === undefined ? end : end + ending.length
}

function endingCost({ place, kind }: Entry, { ending }: Mention): number {
  if (!ending || ending.kind === kind) return 0
  if (ending.kind === 'road') return roadInstead
  if (place.kind !== 'area') return otherKind
  if (kind === undefined) return otherFamily
  return areOfOneFamily(kind, ending.kind) ? otherKind : otherFamily
}

/** Areas above and the road of the address, where they are said too, explain their part of the phrase. */
function explainAbove(heard: Heard, { above, road }: Entry, explained: Uint8Array): number {
  const roads = road < 0 ? [] : heard.mentions.filter(({ number }) => number === road)
  let cost = explainBy(roads, undefined, explained)
  for (const code of above) {
    const said = heard.areas.get(code)
    if (said) cost += explainBy(said, heard.index.areas.get(code)?.kind, explained)
  }
  return cost
}

function explainBy(said: readonly Mention[], kind: NameKind | undefined, explained: Uint8Array): number {
  const mention = said.find(({ start, end }) => isUnexplained(explained, start, end))
  if (!mention || nameCost(mention) > besideName * (mention.end - mention.start)) return 0
  explained.fill(1, mention.start, mention.end + (mention.ending?.length ?? 0))
  const isOther = kind !== undefined && mention.ending !== undefined && mention.ending.kind !== kind
  return nameCost(mention) + (isOther ? otherKind : 0)
}

function isUnexplained(explained: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (explained[at] === 1) return false
  return true
}

type Stray = { readonly entry: Entry; readonly mention: Mention; readonly explained: Uint8Array }

/** Syllables that neither the name nor anything above it accounts for; next to the name they hint at another name. */
function strayCost({ phrase, named, mentions, index }: Heard, { entry, mention, explained }: Stray): number {
  const isStray = (at: number) => explained[at] === 0 && phrase.roles[at] === 'plain'
  const isRead = (at: number) => isStray(at) || explained[at] === 1
  const isClosed = mention.ending !== undefined || mention.form.leftOut > 0
  let first = mention.start
  while (first > 0 && isRead(first - 1)) first -= 1
  let last = mention.end
  // What follows a street with its word names something in it; what follows a community is another sentence.
  if (isWide(entry)) last += namedWithinAtMost
  else if (!isClosed) while (last < explained.length && isRead(last)) last += 1
  let beside = 0
  let farther = 0
  for (let at = 0; at < explained.length; at++) {
    if (!isStray(at)) continue
    if (at >= first && at < last) beside += 1
    else farther += 1
  }
  const far = elsewhere[isClosed ? 'closed' : mention.cost === 0 ? 'exact' : 'bare']
  return (
    Math.min(besideNameAtMost, beside * besideName + (beside > 0 && isWide(entry) ? unknownWithin : 0)) +
    (farther === 0 ? 0 : Math.min(far.atMost, far.any + farther * far.each)) +
    (isContradicted(named, entry, explained) || isOnOtherRoad(mentions, index, { entry, explained })
      ? contradiction
      : 0)
  )
}

function isWide({ place }: Entry): boolean {
  return place.kind === 'area' && place.areaCode.length < 12
}

export function listNamed(areas: Heard['areas']): NamedArea[] {
  return [...areas].flatMap(([code, said]) =>
    said.filter(({ ending, cost }) => ending !== undefined && cost <= clearly).map((mention) => ({ code, mention })),
  )
}

/** Another area is clearly named, with its kind, and this place does not lie there. */
function isContradicted(named: Heard['named'], { place }: Entry, explained: Uint8Array): boolean {
  return named.some(({ code, mention }) => {
    if (place.areaCode.startsWith(code) || code.startsWith(place.areaCode)) return false
    return isUnexplained(explained, mention.start, mention.end)
  })
}

/** A road is clearly named, and the address of this place is on another. */
function isOnOtherRoad(
  mentions: Heard['mentions'],
  { roads }: PlaceIndex,
  { entry, explained }: Pick<Stray, 'entry' | 'explained'>,
): boolean {
  return (
    entry.road >= 0 &&
    mentions.some(
      ({ number, cost, start, end }) =>
        cost <= clearly && number !== entry.road && roads.has(number) && isUnexplained(explained, start, end),
    )
  )
}
