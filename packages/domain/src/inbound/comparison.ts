import { type BirthLikeness, compareBirths } from './compare-births.ts'
import { compareNames, type NameLikeness } from './compare-names.ts'

export type Place = { readonly roomId: string; readonly buildingId: string; readonly gridCode: string }

/** What is known of somebody that tells them from others; of a row or of somebody on record. */
export type Known = {
  readonly name: string
  readonly idCard?: string | undefined
  readonly phone?: string | undefined
  readonly birthOn?: string | undefined
  readonly place?: Place | undefined
}

export type Candidate = Known & { readonly personId: string }

export type PlaceLikeness = 'room' | 'building' | 'grid' | 'community' | 'elsewhere' | 'unknown'
export type KeyLikeness = 'equal' | 'differs' | 'unknown'

export type Comparison = {
  readonly name: NameLikeness
  readonly idCard: KeyLikeness
  readonly phone: KeyLikeness
  readonly birthOn: BirthLikeness
  readonly place: PlaceLikeness
}

export function compare(one: Known, other: Known): Comparison {
  return {
    name: compareNames(one.name, other.name),
    idCard: compareKeys(one.idCard, other.idCard),
    phone: compareKeys(one.phone, other.phone),
    birthOn: compareBirths(one.birthOn, other.birthOn),
    place: comparePlaces(one.place, other.place),
  }
}

function compareKeys(one: string | undefined, other: string | undefined): KeyLikeness {
  if (one === undefined || other === undefined) return 'unknown'
  return one === other ? 'equal' : 'differs'
}

function comparePlaces(one: Place | undefined, other: Place | undefined): PlaceLikeness {
  if (!one || !other) return 'unknown'
  if (one.roomId === other.roomId) return 'room'
  if (one.buildingId === other.buildingId) return 'building'
  if (one.gridCode === other.gridCode) return 'grid'
  return one.gridCode.slice(0, 12) === other.gridCode.slice(0, 12) ? 'community' : 'elsewhere'
}
