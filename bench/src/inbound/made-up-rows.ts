import { type inbound, places } from '@ejia/domain'
import { type Dice, dice } from '../places/random.ts'
import { birthOf, givenName, phoneOf, type TownPerson } from './made-up-town.ts'

export const rowKinds = [
  'id card, all else',
  'phone, birth, room',
  'birth, room',
  'birth',
  'year, room',
  'phone',
  'room',
] as const
export type RowKind = (typeof rowKinds)[number]

/** Whom a row means; nobody for a stranger. */
export type Listed = { readonly row: inbound.Known; readonly is: string | undefined }

type Wanted = { readonly kind: RowKind; readonly count: number; readonly seed: number }

export function madeUpRows(town: readonly TownPerson[], { kind, count, seed }: Wanted): Listed[] {
  const roll = dice(seed)
  return Array.from({ length: count }, () => {
    const person = roll.pick(town)
    if (!person) return { row: { name: '' }, is: undefined }
    if (roll.below(10) > 0) return { row: asListed(roll, person, kind), is: person.personId }
    const stranger = { ...person, name: `${[...person.name][0]}${givenName(roll)}`, bornOn: birthOf(roll) }
    const keys = { idCard: 'card of nobody', phone: phoneOf(roll) }
    const place = town[roll.below(town.length)]?.place
    return { row: asListed(roll, { ...stranger, ...keys, place }, kind), is: undefined }
  })
}

function asListed(roll: Dice, person: TownPerson, kind: RowKind): inbound.Known {
  const has = (part: string) => kind.includes(part) || kind.includes('all')
  return {
    name: misspelt(roll, person.name),
    idCard: has('id card') ? (person.idCard ?? `card ${person.personId}`) : undefined,
    // One in five changed the number, one in six moved.
    phone: has('phone') ? (roll.below(5) > 0 ? person.phone : phoneOf(roll)) : undefined,
    birthOn: has('birth') ? misdated(roll, person.bornOn) : has('year') ? person.bornOn.slice(0, 4) : undefined,
    place: has('room') ? movedFrom(roll, person.place) : undefined,
  }
}

/** In a hundred names: two written with another character of the sound, one with a wrong one, one lacks one. */
function misspelt(roll: Dice, name: string): string {
  const characters = [...name]
  const at = 1 + roll.below(characters.length - 1)
  const written = (character: string) => characters.with(at, character).join('')
  const fate = roll.below(100)
  if (fate < 2) {
    const [sound = ''] = places.readingsOf(characters[at] ?? '')
    return written(roll.pick(places.charactersOf(sound)) ?? '')
  }
  if (fate === 2) return written(roll.pick(Array.from('天大中东成')) ?? '')
  return fate === 3 && characters.length > 2 ? characters.toSpliced(at, 1).join('') : name
}

/** In a hundred dates: one with day and month exchanged, two with another day. */
function misdated(roll: Dice, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const fate = roll.below(100)
  if (fate === 0 && Number(day) <= 12) return `${year}-${day}-${month}`
  return fate < 3 ? `${year}-${month}-${String(1 + roll.below(28)).padStart(2, '0')}` : date
}

function movedFrom(roll: Dice, place: inbound.Place | undefined): inbound.Place | undefined {
  if (roll.below(6) > 0) return place
  return { roomId: `r${roll.below(15_000)}`, buildingId: 'elsewhere', gridCode: '350603001001001' }
}
