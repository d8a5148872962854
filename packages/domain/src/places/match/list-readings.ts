import type { Form } from '../index/form.ts'
import type { Entry, PlaceIndex } from '../index/place-index.ts'
import type { Numbers } from '../text/numbers.ts'
import { type Phrase, readPhrase } from '../text/phrase.ts'
import { listMentions, type Mention } from './list-mentions.ts'
import { listWithin } from './list-within.ts'
import { type Heard, listNamed, nameCost, type Reading, weigh } from './weigh.ts'

export type Readings = { readonly readings: readonly Reading[]; readonly phrase: Phrase; readonly work: number }

/** Places that bear one name, when no number chooses among them. */
const entriesAtMost = 30
const scannedAtMost = 3000

/** Nobody asks for places that are farther than this behind the likeliest. */
const ofInterest = 40

/** Every place the phrase may mean, the likeliest first. */
export function listReadings(index: PlaceIndex, text: string): Readings {
  const phrase = readPhrase(text)
  const { found, work } = listMentions(index, phrase)
  const areas = areasIn(index, found)
  const heard = { index, phrase, mentions: found, areas, named: listNamed(areas) }
  const best = new Map<number, Reading>()
  let least = Infinity
  let weighed = 0
  for (const mention of found.toSorted((one, other) => nameCost(one) - nameCost(other))) {
    // Whatever else speaks for a place, it costs no less than its name.
    if (nameCost(mention) > least + ofInterest) break
    for (const number of entriesOf(heard, mention)) {
      const entry = index.entries[number]
      if (!entry) continue
      weighed += 1
      const cost = weigh(heard, entry, mention)
      least = Math.min(least, cost)
      const known = best.get(number)
      if (!known || cost < known.cost) best.set(number, { entry: number, cost, mention })
    }
  }
  if (!isAnyNear(best)) addHalfHeard(heard, best)
  const readings = [...best.values()].sort((one, other) => one.cost - other.cost || one.entry - other.entry)
  return { readings, phrase, work: work + weighed * phrase.tokens.length }
}

function areasIn(index: PlaceIndex, mentions: readonly Mention[]): Heard['areas'] {
  const areas = new Map<string, Mention[]>()
  for (const mention of mentions) {
    for (const number of mention.form.entries.slice(0, entriesAtMost)) {
      const entry = index.entries[number]
      if (!entry || !isDivision(entry)) continue
      const known = areas.get(entry.place.areaCode)
      if (known) known.push(mention)
      else areas.set(entry.place.areaCode, [mention])
    }
  }
  return areas
}

function isDivision({ place, numbers }: Entry): boolean {
  return place.kind === 'area' && numbers.grid === undefined
}

/** Of a name that many bear: those with a number said, those in an area said, else the first so many. */
function entriesOf(heard: Heard, { form }: Mention): readonly number[] {
  const all = form.entries
  if (all.length <= entriesAtMost) return all
  const numbered = numberedOf(form, heard.phrase.numbers)
  const candidates = numbered.length > 0 ? numbered : all.slice(0, scannedAtMost)
  const inside = candidates.filter((entry) => heard.index.entries[entry]?.above.some((code) => heard.areas.has(code)))
  return (inside.length > 0 ? inside : candidates).slice(0, entriesAtMost * 2)
}

function numberedOf({ byNumber }: Form, said: Numbers): number[] {
  const values = [said.building, said.house, said.bare].filter((value) => value !== undefined)
  const keys = [...values.flatMap((value) => [`house ${value}`, `building ${value}`]), `grid ${said.grid}`]
  return [...new Set(keys.flatMap((key) => byNumber.get(key) ?? []))]
}

/** Near enough to be the answer by itself. */
const near = 35

function isAnyNear(readings: ReadonlyMap<number, Reading>): boolean {
  return [...readings.values()].some(({ cost }) => cost <= near)
}

function addHalfHeard(heard: Heard, readings: Map<number, Reading>): void {
  const { index, phrase, areas } = heard
  for (const mention of listWithin(index, phrase, areas)) {
    for (const number of mention.form.entries) {
      const entry = index.entries[number]
      if (!entry?.above.includes(mention.within)) continue
      const cost = weigh(heard, entry, mention)
      if (cost < (readings.get(number)?.cost ?? Infinity)) readings.set(number, { entry: number, cost, mention })
    }
  }
}
