import { sounds } from '../sound/sounds.ts'

/** A character, or a syllable spelled in letters, with every way it may sound. Equal characters are one object. */
export type Token = {
  readonly text: string
  /** As in `Sounds.readings`; none for what cannot be read aloud here. */
  readonly readings: readonly number[]
  /** The reading, where there is but one: most comparisons need no more. */
  readonly sole: number
  /** The classes it is looked up under. */
  readonly classes: readonly number[]
}

/** Costs of saying the same sound with another character, and with another tone. */
const otherCharacter = 6
const otherTone = 4
const unlike = 100

const ofCharacters = new Map<string, Token>()
/** As many as there are Han characters in use; a text of made-up symbols does not fill the memory. */
const keptAtMost = 30_000

export function tokenOf(text: string): Token {
  const known = ofCharacters.get(text)
  if (known) return known
  const { readings, numberOf } = sounds()
  const spelled = numberOf.get(text)
  const token = make(text, readings.get(text) ?? (spelled === undefined ? [] : [spelled * 8]))
  if (ofCharacters.size < keptAtMost) ofCharacters.set(text, token)
  return token
}

function make(text: string, readings: readonly number[]): Token {
  const { classesOf } = sounds()
  return {
    text,
    readings,
    sole: readings.length === 1 ? (readings[0] ?? -1) : -1,
    classes: [...new Set(readings.flatMap((reading) => classesOf[reading >> 3] ?? []))],
  }
}

/** How far apart two characters sound, in hundredths. */
export function charactersApart(one: string, other: string): number {
  return tokenDistance(tokenOf(one), tokenOf(other))
}

/** What a character may be mistaken for when it is heard, by number; none for what cannot be read aloud here. */
export function soundClassesOf(character: string): readonly number[] {
  return tokenOf(character).classes
}

/** In hundredths: 0 for the same character, 100 for what has nothing in common. */
export function tokenDistance(one: Token, other: Token): number {
  if (one === other) return 0
  if (one.sole >= 0 && other.sole >= 0) return readingDistance(one.sole, other.sole)
  if (one.text === other.text) return 0
  let least = unlike
  for (const its of one.readings) {
    for (const others of other.readings) least = Math.min(least, readingDistance(its, others))
  }
  return least
}

function readingDistance(one: number, other: number): number {
  const { distances, size } = sounds()
  const sound = distances[(one >> 3) * size + (other >> 3)] ?? unlike
  const tone = one & 7
  const toneOfOther = other & 7
  const isOtherTone = tone !== toneOfOther && tone > 0 && toneOfOther > 0
  return Math.min(unlike, sound + otherCharacter + (isOtherTone ? otherTone : 0))
}
