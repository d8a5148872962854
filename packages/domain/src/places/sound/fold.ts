import { syllableOf } from './syllable.ts'

const initialClass = classes('f h|n l r|z zh j|c ch q|s sh x|b p|d t|g k')
const finalClass = classes(
  'o uo e|ou iou|ie ve|ai ei|uai uei|an ang|uan uang|ian iang van|en eng|uen ong|in ing iong vn|i ɿ v',
)

/** A Minnan f is an h with rounded lips. */
const roundedAfterF = new Map([
  ['an', 'uan'],
  ['ang', 'uang'],
  ['a', 'ua'],
  ['en', 'uen'],
  ['ei', 'uei'],
  ['eng', 'ong'],
])

/** Names for what a syllable may be mistaken for: what the index looks under. An f is heard as either h. */
export function foldedSounds(sound: string): string[] {
  const { initial, final } = syllableOf(sound)
  const rounded = initial === 'f' ? roundedAfterF.get(final) : undefined
  return [final, ...(rounded === undefined ? [] : [rounded])].map(
    (heard) => `${initialClass.get(initial) ?? initial}.${finalClass.get(heard) ?? heard}`,
  )
}

function classes(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split('|').flatMap((group) => {
      const members = group.split(' ')
      return members.map((member): [string, string] => [member, members[0] ?? member])
    }),
  )
}
