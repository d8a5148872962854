import { hints } from '@ejia/domain'
import { fakes } from './hints/fakes.ts'
import { honestYear } from './hints/honest.ts'
import type { Table } from './table.ts'

const seeds = [1, 2, 3, 4, 5]
const mattersEach = 20_000

/**
 * How often honest matters are hinted at, and how many faked ones are found, on generated histories of a quarter year
 * each. The honest ones have what makes for false alarms: phones without signal, inexact positions, wrong clocks,
 * standard sentences, the same spot photographed again.
 */
export async function hintsBench(): Promise<Table[]> {
  const begun = performance.now()
  const honest = seeds.map((seed) => honestYear(seed, mattersEach))
  const alarms = honest.flatMap((matters) => hints.findHints(matters))
  const seconds = (performance.now() - begun) / 1000 / seeds.length
  const all = mattersEach * seeds.length
  const planted = seeds.flatMap((seed, at) => {
    const made = fakes(seed)
    const found = hints.findHints([...(honest[at] ?? []), ...made.flatMap(({ matters }) => matters)])
    return made.map(({ kind, matters }) => ({ kind, found: isFound(found, kind, matters) }))
  })
  return [
    {
      title: `Hints: ${all} honest matters and ${planted.length} faked series, ${seconds.toFixed(1)} s for ${mattersEach}`,
      columns: ['kind', 'false alarms', 'per 1000 honest matters', 'faked series', 'found', 'found %'],
      rows: hints.hintKinds.map((kind) => {
        const wrong = alarms.filter((hint) => hint.kind === kind).length
        const of = planted.filter((one) => one.kind === kind)
        const right = of.filter(({ found }) => found).length
        const share = ((100 * right) / Math.max(1, of.length)).toFixed(0)
        return [kind, String(wrong), ((1000 * wrong) / all).toFixed(2), String(of.length), String(right), share]
      }),
    },
  ]
}

/** Most of the faked ones lie in one hint of the kind. */
function isFound(found: readonly hints.Hint[], kind: hints.HintKind, matters: readonly hints.HintMatter[]): boolean {
  return found.some((hint) => {
    const inside = matters.filter(({ id }) => hint.incidentIds.includes(id)).length
    return hint.kind === kind && inside * 2 > matters.length
  })
}
