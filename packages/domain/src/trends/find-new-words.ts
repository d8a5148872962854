import { hidePersonal } from '../similar/index.ts'

export type NewWord = {
  readonly word: string
  readonly now: number
  readonly before: number
  readonly ids: readonly string[]
}
type Told = { readonly id: string; readonly text: string }

const fewest = 5
/** One in a thousand by chance, for one degree of freedom; of thousands of words some still come by chance. */
const surely = 15.13
const times = 2
const most = 12
const same = 0.5
const hardly =
  /^[的了是在有我你他她它这那不很就都也和与被把要着过给从到请]|[的了是在我你他她它这那很就都也和与被把要着请]$/

/** Pieces of two to four characters that stand in clearly more matters now, the clearest first, each thing once. */
export function findNewWords(now: readonly Told[], before: readonly Told[]): NewWord[] {
  const holders = new Map<string, Set<string>>()
  for (const { id, text } of now)
    for (const piece of piecesOf(text)) holders.set(piece, (holders.get(piece) ?? new Set()).add(id))
  const frequent = new Map([...holders].filter(([, ids]) => ids.size >= fewest))
  const earlier = new Map<string, number>()
  for (const { text } of before)
    for (const piece of piecesOf(text)) if (frequent.has(piece)) earlier.set(piece, (earlier.get(piece) ?? 0) + 1)
  const found = [...frequent]
    .map(([word, ids]) => {
      const counts = { now: ids.size, before: earlier.get(word) ?? 0 }
      return { word, ids, ...counts, sure: sureness(counts, now.length, before.length) }
    })
    .filter(({ sure, ...one }) => sure >= surely && one.now * before.length >= times * one.before * now.length)
    .toSorted(
      (one, other) => other.sure - one.sure || other.word.length - one.word.length || (one.word < other.word ? -1 : 1),
    )
  const taken: typeof found = []
  for (const one of found) if (!taken.some((other) => shared(one.ids, other.ids) > same)) taken.push(one)
  return taken
    .slice(0, most)
    .map(({ word, ids, ...one }) => ({ word, now: one.now, before: one.before, ids: [...ids] }))
}

function piecesOf(text: string): Set<string> {
  const runs = hidePersonal(text)
    .split(/某人|某户|某车/)
    .flatMap((part) => part.match(/\p{Script=Han}{2,}/gu) ?? [])
  return new Set(
    runs.flatMap((run) => {
      const letters = [...run]
      return [2, 3, 4].flatMap((length) =>
        letters.slice(length - 1).flatMap((_, at) => {
          const piece = letters.slice(at, at + length).join('')
          return hardly.test(piece) ? [] : [piece]
        }),
      )
    }),
  )
}

function sureness(counts: { readonly now: number; readonly before: number }, now: number, before: number): number {
  const all = (counts.now + counts.before) / (now + before)
  const part = (seen: number, of: number) => (seen === 0 ? 0 : seen * Math.log(seen / (of * all)))
  const rest = (seen: number, of: number) => (seen >= of ? 0 : (of - seen) * Math.log((of - seen) / (of * (1 - all))))
  return 2 * (part(counts.now, now) + rest(counts.now, now) + part(counts.before, before) + rest(counts.before, before))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((id) => other.has(id)).length
  return both / Math.min(one.size, other.size)
}
