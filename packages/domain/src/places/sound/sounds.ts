import { foldedSounds } from './fold.ts'
import { syllableDistance } from './likeness.ts'
import { readingsByInitial } from './readings-by-initial.ts'
import { syllableOf } from './syllable.ts'

/** Every syllable of Mandarin by number, how far any two are apart in hundredths, and the classes each is looked up in. */
export type Sounds = {
  readonly names: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly size: number
  readonly distances: Uint8Array
  readonly classesOf: readonly (readonly number[])[]
  readonly classes: number
  /** Of a character: number of the sound times eight, plus the tone. */
  readonly readings: ReadonlyMap<string, readonly number[]>
}

let known: Sounds | undefined

/** Unpacked at the first question: some ten milliseconds, kept for good. */
export function sounds(): Sounds {
  known ??= unpack()
  return known
}

function unpack(): Sounds {
  const groups = Object.entries(readingsByInitial).flatMap(([initial, list]) =>
    list.split('|').map((part) => {
      const rest = /^[a-z]*/.exec(part)?.[0] ?? ''
      return { sound: initial + rest, tones: part.slice(rest.length) }
    }),
  )
  const names = groups.map(({ sound }) => sound)
  const folded = names.map(foldedSounds)
  const classNames = [...new Set(folded.flat())]
  const syllables = names.map(syllableOf)
  const distances = syllables.flatMap((one) => syllables.map((other) => Math.round(syllableDistance(one, other) * 100)))
  const readings = new Map<string, number[]>()
  for (const [number, { tones }] of groups.entries()) {
    let tone = 0
    for (const character of tones) {
      if (/\d/.test(character)) tone = Number(character)
      else push(readings, character, number * 8 + tone)
    }
  }
  return {
    names,
    numberOf: new Map(names.map((name, number) => [name, number])),
    size: names.length,
    distances: Uint8Array.from(distances),
    classesOf: folded.map((all) => all.map((name) => classNames.indexOf(name))),
    classes: classNames.length,
    readings,
  }
}

function push(readings: Map<string, number[]>, character: string, reading: number): void {
  const known = readings.get(character)
  if (known) known.push(reading)
  else readings.set(character, [reading])
}
