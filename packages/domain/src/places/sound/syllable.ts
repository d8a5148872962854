/** A syllable without its tone, as what it begins with and what follows. */
export type Syllable = { readonly initial: string; readonly final: string }

const initials = /^(zh|ch|sh|[bpmfdtnlgkhjqxzcsr])/
const buzzing = /^(zh|ch|sh|[zcsr])$/

/** Finals as they sound rather than as they are shortened in writing. */
const spelledOut: Readonly<Record<string, string>> = { iu: 'iou', ui: 'uei', un: 'uen', ueng: 'ong' }

/** `zhi` → zh + ɿ, `yan` → ian, `wei` → uei: written letters that are only spelling are undone. */
export function syllableOf(sound: string): Syllable {
  const initial = initials.exec(sound)?.[0] ?? ''
  const rest = sound.slice(initial.length)
  if (initial === '') return { initial, final: withoutSemivowel(rest) }
  if (rest === 'i' && buzzing.test(initial)) return { initial, final: 'ɿ' }
  return { initial, final: spelledOut[rest] ?? rest }
}

function withoutSemivowel(sound: string): string {
  const rest = sound.slice(1)
  if (sound.startsWith('y')) return /^[iv]/.test(rest) ? rest : `i${rest}`
  if (sound.startsWith('w')) return rest === 'u' ? 'u' : (spelledOut[`u${rest}`] ?? `u${rest}`)
  return sound
}
