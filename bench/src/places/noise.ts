import { places } from '@ejia/domain'
import type { Dice } from './random.ts'
import type { Register, Village } from './village.ts'

export type Noise = (village: Village, dice: Dice) => string | undefined

/** Ways in which people and recognisers change a name. Undefined where one does not apply to it. */
export function noises(register: Register): Readonly<Record<string, Noise>> {
  const homophone = (name: string, dice: Dice) =>
    changeOne(name, dice, (character) => homophonesOf(register, character))
  const accent = (name: string, dice: Dice) => changeOne(name, dice, accentedOf)
  const asr = (name: string, dice: Dice) => changeOne(name, dice, (one) => register.misheard.get(one) ?? [])
  const twice = (name: string, dice: Dice) => {
    const once = homophone(name, dice)
    return once === undefined ? undefined : accent(once, dice)
  }
  const streetShort = ({ street }: Village) => street.replace(/(?:街道|镇|乡)$/, '')
  const said = ({ name, short }: Village) =>
    name.includes('社区') ? `${short}社区` : name.includes('村') ? `${short}村` : short
  return {
    'full name': ({ name }) => name,
    'as said': said,
    'short name': ({ short }) => short,
    'street and name': (village) => `${village.street}${said(village)}`,
    'all short': (village) => `${streetShort(village)}${village.short}`,
    'whole path': (village) => `漳州市${village.county}${village.street}${said(village)}`,
    'house number': (village, dice) => `${said(village)}${1 + dice.below(180)}号`,
    'building and room': (village, dice) =>
      `${village.short}${'一二三四五六七八九'[dice.below(9)]}号楼${1 + dice.below(4)}单元${101 + dice.below(5) * 100}室`,
    'in a sentence': (village) => `就在那个${said(village)}旁边，有人把路堵了`,
    'homophone, short': ({ short }, dice) => homophone(short, dice),
    'homophone, as said': (village, dice) => suffixed(village, homophone(village.short, dice)),
    'homophone, with street': (village, dice) => prefixed(village.street, homophone(village.short, dice)),
    'accent, short': ({ short }, dice) => accent(short, dice),
    'accent, as said': (village, dice) => suffixed(village, accent(village.short, dice)),
    'accent, with street': (village, dice) => prefixed(village.street, suffixed(village, accent(village.short, dice))),
    'both syllables, with street': (village, dice) =>
      prefixed(village.street, suffixed(village, twice(village.short, dice))),
    'both syllables, as said': (village, dice) => suffixed(village, twice(village.short, dice)),
    'recogniser, as said': (village, dice) => suffixed(village, asr(village.short, dice)),
    'recogniser, with street': (village, dice) => prefixed(village.street, suffixed(village, asr(village.short, dice))),
    'accent in a sentence': (village, dice) => inSentence(suffixed(village, accent(village.short, dice))),
  }
  function suffixed(village: Village, changed: string | undefined): string | undefined {
    return changed === undefined ? undefined : changed + said(village).slice(village.short.length)
  }
}

function prefixed(street: string, changed: string | undefined): string | undefined {
  return changed === undefined ? undefined : street + changed
}

function inSentence(changed: string | undefined): string | undefined {
  return changed === undefined ? undefined : `你好我是${changed}的，我们这里路灯不亮`
}

function changeOne(name: string, dice: Dice, listed: (character: string) => readonly string[]): string | undefined {
  const characters = [...name]
  const possible = characters.flatMap((one, at) => (listed(one).length > 0 ? [at] : []))
  const at = dice.pick(possible)
  if (at === undefined) return undefined
  const changed = dice.pick(listed(characters[at] ?? ''))
  return characters.with(at, changed ?? '').join('')
}

function homophonesOf({ homophones }: Register, character: string): readonly string[] {
  return homophones.get(character) ?? sounding(places.readingsOf(character)).filter((one) => one !== character)
}

const swaps: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'h'],
  [/^hu(?=.)/, 'f'],
  [/^hu$/, 'fu'],
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^r/, 'l'],
  [/ing$/, 'in'],
  [/in$/, 'ing'],
  [/eng$/, 'en'],
  [/en$/, 'eng'],
  [/ang$/, 'an'],
  [/an$/, 'ang'],
  [/^([jqxy])v/, '$1i'],
]

const accented = new Map<string, readonly string[]>()

/** Characters as they are heard from somebody who speaks Mandarin with a Minnan accent. */
function accentedOf(character: string): readonly string[] {
  const known = accented.get(character)
  if (known) return known
  const heard = places
    .readingsOf(character)
    .slice(0, 1)
    .flatMap((reading) => {
      return swaps.flatMap(([from, to]) => (from.test(reading) ? [reading.replace(from, to)] : []))
    })
  const list = sounding(heard)
  accented.set(character, list)
  return list
}

function sounding(readings: readonly string[]): string[] {
  return readings.flatMap((reading) => places.charactersOf(reading).slice(0, 8))
}
