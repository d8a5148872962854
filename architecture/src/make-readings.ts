import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { root } from './root.ts'

/** Characters of village names along this coast that GB 2312 lacks, with some of their neighbours. */
const ofPlaces = '墘垵磜蟳湧檺畓珪棪岎坵崁塭硿嶝礐垾滘嵙窰堀墩坔塅漈磘礤圞崙埗'

/** Readings kept of one character: rarer ones are never heard in names. */
const readingsAtMost = 2

/** Spelled as one says them: jqx and y take ü, which is written v after every initial. */
const umlaut = /^([jqxy])u(?!o)/

/** `b` → `a1八巴2拔4爸|ai2白3百`: every reading of every character, grouped by what it begins with. */
export function readingsSource(): string {
  const bySound = new Map<string, Map<string, string>>()
  for (const character of characters()) {
    for (const reading of readingsOf(character)) {
      const sound = reading.slice(0, -1)
      const tones = bySound.get(sound) ?? new Map<string, string>()
      bySound.set(sound, tones)
      const tone = reading.slice(-1)
      tones.set(tone, (tones.get(tone) ?? '') + character)
    }
  }
  const byInitial = Map.groupBy([...bySound.keys()].sort(), (sound) => sound.slice(0, 1))
  const lines = [...byInitial].map(([initial, sounds]) => {
    const parts = sounds.map((sound) => sound.slice(1) + spell(bySound.get(sound)))
    return `  ${initial}: '${parts.join('|')}',`
  })
  return `/** Made by architecture/src/make-readings.ts from pinyin-pro (MIT): not edited by hand. */\nexport const readingsByInitial = {\n${lines.join('\n')}\n} as const\n`
}

/** Pairs of a traditional character and its simplified one. */
export function traditionalSource(): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  const simplified = new Set(characters())
  const pairs = decoded('big5', [0xa4, 0xf9]).flatMap((character) => {
    const plain = simplify(character)
    return plain !== character && simplified.has(plain) && !simplified.has(character) ? [character + plain] : []
  })
  return `/** Made by architecture/src/make-readings.ts from OpenCC (Apache-2.0): not edited by hand. */\nexport const traditionalPairs =\n  '${pairs.join('')}'\n`
}

function characters(): string[] {
  return [...decoded('gbk', [0xb0, 0xf7]), ...Array.from(ofPlaces)]
}

/** The Han characters of an encoding's rows; of GBK only the cells that GB 2312 has. */
function decoded(encoding: 'gbk' | 'big5', [first, last]: readonly [number, number]): string[] {
  const decoder = new TextDecoder(encoding)
  const cells = encoding === 'gbk' ? range(0xa1, 0xfe) : [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]
  return range(first, last)
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((text) => /^\p{Script=Han}$/u.test(text))
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'num', v: true })
  return readings
    .filter((reading) => /^[a-z]+[0-5]$/.test(reading))
    .slice(0, readingsAtMost)
    .map((reading) => reading.replace(umlaut, '$1v'))
}

function spell(tones: ReadonlyMap<string, string> | undefined): string {
  return [...(tones ?? [])]

    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([tone, characters]) => tone + characters)
    .join('')
}

if (import.meta.main) {
  const folder = join(root, 'packages/domain/src/places/sound')
  writeFileSync(join(folder, 'readings-by-initial.ts'), readingsSource())
  writeFileSync(join(folder, 'traditional-pairs.ts'), traditionalSource())
}
