import { sounds } from '../sound/sounds.ts'

/** A character, or a syllable spelled in letters, with every way it may sound. Equal characters are one object. */
export type Token = {
  readonly text: string
  /** As in `Sounds.readings`; none for what cannot be read aloud here. */
  readonly readings: readonly number[]
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
  const { classOf } = sounds()
  return { text, readings, classes: [...new Set(readings.map((reading) => classOf[reading >> 3] ?? 0))] }
}

/** In hundredths: 0 for the same character, 100 for what has nothing in common. */
export function tokenDistance(one: Token, other: Token): number {
  if (one.text === other.text) return 0
  const { distances, size } = sounds()
  let least = unlike
  for (const a of one.readings) {
    for (const b of other.readings) {
      const sound = distances[(a >> 3) * size + (b >> 3)] ?? unlike
      const isOtherTone = (a & 7) !== (b & 7) && (a & 7) > 0 && (b & 7) > 0
      const distance = otherCharacter + sound + (isOtherTone ? otherTone : 0)
      if (distance < least) least = distance
    }
  }
  return least
}
