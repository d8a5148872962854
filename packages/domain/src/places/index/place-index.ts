import { findLevel, listAncestorCodes } from '../../areas/index.ts'
import { leftOutLengthOf, type NameKind } from '../names/kinds-of-name.ts'
import { plainName, type ReadName, readName } from '../names/read-name.ts'
import type { Place } from '../place.ts'
import { type Counted, type Numbers } from '../text/numbers.ts'
import { type Form, newForm } from './form.ts'
import { pairKeys, pairReach, soleKeysOf } from './pairs.ts'

/** A place with its name taken apart. */
export type Entry = {
  readonly place: Place
  readonly kind: NameKind | undefined
  readonly numbers: Numbers
  /** Those of the numbers that stand in the name itself. */
  readonly own: Numbers
  /** Form of the road in its address, or -1. */
  readonly road: number
  /** Areas it lies in, nearest first. */
  readonly above: readonly string[]
}

/** Grows while places are added, and may be asked at any time. */
export type PlaceIndex = {
  readonly entries: Entry[]
  readonly forms: Form[]
  readonly formOf: Map<string, number>
  /** Forms by the pairs of sounds in them. */
  readonly postings: Map<number, number[]>
  /** Stem and kind of each area's name. */
  readonly areas: Map<string, Pick<ReadName, 'stem' | 'kind'>>
  /** Forms that are roads of addresses. */
  readonly roads: Set<number>
  /** Forms of the communities of each street. */
  readonly communities: Map<string, number[]>
}

export function buildPlaceIndex(places: readonly Place[]): PlaceIndex {
  const index = emptyPlaceIndex()
  addPlaces(index, places)
  return index
}

export function emptyPlaceIndex(): PlaceIndex {
  return {
    entries: [],
    forms: [],
    formOf: new Map(),
    postings: new Map(),
    areas: new Map(),
    roads: new Set(),
    communities: new Map(),
  }
}

/** Adds in portions, so that a server can answer in between. */
export function addPlaces(index: PlaceIndex, places: readonly Place[]): void {
  for (const place of places) add(index, place)
}

function add(index: PlaceIndex, place: Place): void {
  const above = listAncestorCodes(place.areaCode)
  const around = place.kind === 'area' ? above : [place.areaCode, ...above]
  const { stem, kind, numbers } = readName(place.name, place.kind)
  const address = place.address === undefined ? undefined : readName(place.address, 'building')
  const hasRoad = address !== undefined && address.stem.length >= 2
  const road = hasRoad ? formFor(index, address.stem) : -1
  const all = address ? { ...address.numbers, ...numbers } : numbers
  const number = index.entries.length
  index.entries.push({ place, kind, numbers: all, own: numbers, road, above: around })
  if (place.kind === 'area') index.areas.set(place.areaCode, kind === undefined ? { stem } : { stem, kind })
  const stems = stem === '' ? [index.areas.get(around[0] ?? '')?.stem ?? '', plainName(place.name)] : [stem]
  stems.push(withoutArea(index, stem, around))
  const aliases = (place.aliases ?? []).map((alias) => readName(alias, place.kind).stem)
  for (const one of new Set([...stems, ...aliases])) if (one !== '') link(index, formFor(index, one), number)
  if (findLevel(place.areaCode) === 'community' && place.kind === 'area') {
    const street = above[0] ?? ''
    index.communities.set(street, [...(index.communities.get(street) ?? []), formFor(index, stem)])
  }
  if (road >= 0) {
    index.roads.add(road)
    link(index, road, number)
  }
}

/** 云霞镇望海社区 in 云霞镇 is called 望海. */
function withoutArea({ areas }: PlaceIndex, stem: string, above: readonly string[]): string {
  const begun = above.map((code) => areas.get(code)?.stem ?? '').find((one) => one.length >= 2 && stem.startsWith(one))
  const rest = begun === undefined ? '' : stem.slice(begun.length).replace(/^(?:街道|镇|乡|区|县|市|社区|村)/, '')
  return rest.length - leftOutLengthOf(rest) >= 2 ? rest : ''
}

function formFor(index: PlaceIndex, stem: string): number {
  const known = index.formOf.get(stem)
  if (known !== undefined) return known
  const number = index.forms.length
  const form = newForm(stem)
  index.forms.push(form)
  index.formOf.set(stem, number)
  for (const key of keysOf(form)) {
    const posting = index.postings.get(key)
    if (posting) posting.push(number)
    else index.postings.set(key, [number])
  }
  return number
}

/** Pairs that hold nothing but what may be left out would find every 花园. */
function keysOf({ tokens, telling }: Form): Set<number> {
  const [only] = tokens
  if (tokens.length === 1 && only) return new Set(soleKeysOf(only))
  const own = tokens.slice(0, telling)
  return new Set(
    own.flatMap((one, at) => own.slice(at + 1, at + 1 + pairReach).flatMap((other) => pairKeys(one, other))),
  )
}

const indexed: readonly Counted[] = ['house', 'building', 'grid']

function link({ forms, entries }: PlaceIndex, form: number, entry: number): void {
  const named = forms[form]
  if (!named) return
  named.entries.push(entry)
  for (const counted of indexed) {
    const value = entries[entry]?.numbers[counted]
    if (value === undefined) continue
    const key = `${counted} ${value}`
    const same = named.byNumber.get(key)
    if (same) same.push(entry)
    else named.byNumber.set(key, [entry])
  }
}
