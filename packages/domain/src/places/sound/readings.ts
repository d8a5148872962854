import { sounds } from './sounds.ts'

/** How a character is read, without tones: 长 is `chang` and `zhang`. */
export function readingsOf(character: string): string[] {
  const { readings, names } = sounds()
  return [...new Set((readings.get(character) ?? []).map((reading) => names[reading >> 3] ?? ''))]
}

/** The characters read so. */
export function charactersOf(sound: string): string[] {
  const { readings, numberOf } = sounds()
  const number = numberOf.get(sound)
  return [...readings].flatMap(([character, all]) => (all.some((one) => one >> 3 === number) ? [character] : []))
}
