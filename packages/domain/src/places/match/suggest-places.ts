import type { PlaceIndex } from '../index/place-index.ts'
import type { Place } from '../place.ts'
import { plainText } from '../text/plain-text.ts'
import { listReadings } from './list-readings.ts'
import { isAround, perhaps } from './match-place.ts'

export type Typed = {
  readonly text: string
  /** Only places of this area. */
  readonly within?: string
  readonly limit: number
}

/** Names that sound alike are offered down to this much behind the best one. */
const behind = 40
/** A name that begins with what was typed so far, and one that has it inside. */
const begun = 2
const inside = 12

type Limits = { readonly within: string; readonly limit: number }
type Suggestion = { readonly place: Place; readonly cost: number }

/** Places for what is typed so far, the likeliest first: by sound, by beginning, by any part of the name. */
export function suggestPlaces(index: PlaceIndex, { text, within = '', limit }: Typed): Place[] {
  const suggestions = new Map<string, Suggestion>()
  for (const one of [...bySound(index, text, within), ...byPart(index, text, { within, limit })]) {
    const known = suggestions.get(one.place.id)
    if (!known || one.cost < known.cost) suggestions.set(one.place.id, one)
  }
  if (suggestions.size === 0) return byWrittenName(index, text, { within, limit })
  return [...suggestions.values()]
    .sort(inOrder)
    .slice(0, limit)
    .map(({ place }) => place)
}

function bySound(index: PlaceIndex, text: string, within: string): Suggestion[] {
  const { readings, phrase } = listReadings(index, text)
  const inArea = readings.filter(({ entry }) => index.entries[entry]?.place.areaCode.startsWith(within))
  const [best] = inArea
  if (!best) return []
  const worst = Math.min(perhaps, best.cost + behind)
  return inArea.flatMap((reading) => {
    const place = index.entries[reading.entry]?.place
    const isMeant = reading.cost <= worst && !isAround(index, reading, { best, said: phrase.numbers })
    return place && isMeant ? [{ place, cost: reading.cost }] : []
  })
}

function byPart(index: PlaceIndex, text: string, { within, limit }: Limits): Suggestion[] {
  const part = plainText(text).replaceAll(/[ -]/g, '')
  if (part === '') return []
  const found: Suggestion[] = []
  for (const { text: name, entries } of index.forms) {
    const at = name.indexOf(part)
    if (at < 0) continue
    let kept = 0
    for (const number of entries) {
      const place = index.entries[number]?.place
      if (!place?.areaCode.startsWith(within) || isOnlyWithin(place, part)) continue
      found.push({ place, cost: (at === 0 ? begun : inside) + (name.length - part.length) })
      kept += 1
      if (kept === limit) break
    }
  }
  return found
}

/** What is no part of a name that tells it from others, as 号楼, is looked for in the names as they are written. */
function byWrittenName({ entries }: PlaceIndex, text: string, { within, limit }: Limits): Place[] {
  const part = plainText(text).replaceAll(/[ -]/g, '')
  const found: Place[] = []
  for (const { place } of part === '' ? [] : entries) {
    if (place.areaCode.startsWith(within) && place.name.includes(part)) found.push(place)
    if (found.length === limit) break
  }
  return found
}

/** A grid bears its community's name as well, but is not what was typed when only that was. */
function isOnlyWithin({ kind, areaCode, name }: Place, part: string): boolean {
  return kind === 'area' && areaCode.length === gridDigits && !name.includes(part)
}

const gridDigits = 15
const kindOrder = ['area', 'landmark', 'road', 'building'] as const

function inOrder(one: Suggestion, other: Suggestion): number {
  const step = Math.floor(one.cost / 30) - Math.floor(other.cost / 30)
  const kind = kindOrder.indexOf(one.place.kind) - kindOrder.indexOf(other.place.kind)
  const isShorter = one.place.name.length - other.place.name.length
  return step || kind || one.cost - other.cost || isShorter || (one.place.id < other.place.id ? -1 : 1)
}
