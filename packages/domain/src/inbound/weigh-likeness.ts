import type { Comparison } from './comparison.ts'

/** The crowd a row is looked for in. */
export type Crowd = {
  /** How many people are on record there. */
  readonly size: number
  /** How many of them bear the name of the row. */
  readonly bearers: number
}

type Weight = { readonly same: number; readonly stranger: number }

/** A name borne by nobody there is taken to be borne by this share of people: no name is known to be that rare. */
const rarest = 1 / 20_000
/** And none is more common, however small the village. */
const commonest = 1 / 20

/**
 * Fellegi and Sunter: how often two records of one person agree so, against how often those of two strangers do. The
 * shares of one person are those of errors in hand-kept lists (a character in fifty, a date in thirty, one move in
 * five); those of strangers follow from counting.
 */
export function weighLikeness({ name, birthOn, phone, place }: Comparison, crowd: Crowd): number {
  return (
    ratio(nameWeight(name, crowd)) *
    ratio(birthWeights[birthOn]) *
    ratio(phoneWeight(phone, crowd)) *
    placeRatio(place, crowd)
  )
}

function ratio({ same, stranger }: Weight): number {
  return same / stranger
}

function nameWeight(name: Comparison['name'], { size, bearers }: Crowd): Weight {
  const share = Math.min(commonest, Math.max(bearers / Math.max(1, size), rarest))
  switch (name) {
    case 'equal':
      return { same: 0.95, stranger: share }
    case 'sound':
      // A few other ways to write what sounds so are in use for each name.
      return { same: 0.025, stranger: Math.min(0.005, share * 3) }
    case 'near':
      return { same: 0.02, stranger: 0.0045 }
    case 'differs':
      return { same: 0.005, stranger: 0.98 }
  }
}

const years = 70
const days = 365

const birthWeights: Readonly<Record<Comparison['birthOn'], Weight>> = {
  equal: { same: 0.965, stranger: 1 / (years * days) },
  swapped: { same: 0.005, stranger: 1 / (years * days) },
  near: { same: 0.015, stranger: (1 / 12 + 1 / 30) / years },
  year: { same: 0.98, stranger: 1 / years },
  differs: { same: 0.015, stranger: 1 },
  unknown: { same: 1, stranger: 1 },
}

function phoneWeight(phone: Comparison['phone'], { size }: Crowd): Weight {
  switch (phone) {
    case 'equal':
      // Families share one.
      return { same: 0.6, stranger: Math.min(0.5, 3 / Math.max(1, size)) }
    case 'differs':
      return { same: 0.4, stranger: 1 }
    case 'unknown':
      return { same: 1, stranger: 1 }
  }
}

/** From the widest to the narrowest: how often one person's two places agree no better, and how many strangers do. */
const places = [
  { level: 'elsewhere', same: 0.1, strangers: Infinity },
  { level: 'community', same: 0.06, strangers: 6000 },
  { level: 'grid', same: 0.04, strangers: 1000 },
  { level: 'building', same: 0.1, strangers: 100 },
  { level: 'room', same: 0.7, strangers: 3 },
] as const

/** In a small crowd many are neighbours; still, living nearer never speaks against. */
function placeRatio(place: Comparison['place'], { size }: Crowd): number {
  if (place === 'unknown') return 1
  let best = 0
  for (const { level, same, strangers } of places) {
    best = Math.max(best, same / Math.min(1, strangers / Math.max(1, size)))
    if (level === place) break
  }
  return best
}
