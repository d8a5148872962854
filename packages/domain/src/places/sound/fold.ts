import { syllableOf } from './syllable.ts'

const initialClass = classes('f h|n l r|z zh j|c ch q|s sh x|b p m|d t|g k')
const finalClass = classes(
  'a ia ua|o uo e ie ve ou iou|ai uai ei uei|ao iao|an ang ian iang uan uang van|en eng in ing uen ong iong vn|i ɿ v|u',
)

/** One name for all syllables that may be mistaken for each other: what the index looks under. */
export function foldedSound(sound: string): string {
  const { initial, final } = syllableOf(sound)
  return `${initialClass.get(initial) ?? initial}.${finalClass.get(final) ?? final}`
}

function classes(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split('|').flatMap((group) => {
      const members = group.split(' ')
      return members.map((member): [string, string] => [member, members[0] ?? member])
    }),
  )
}
