import { featuresOf, runsOf } from './features.ts'
import type { Model } from './model.ts'
import { toVector } from './vectors.ts'

const most = 3

/** The parts of a text that spoke most for a label, as they stand there. */
export function reasonsFor(model: Model, text: string, label: string): string[] {
  const column = model.labels.indexOf(label)
  const { ids, values } = toVector(featuresOf(text), model.rarity)
  const says = new Map<number, number>()
  for (const [at, id] of ids.entries())
    says.set(id, (model.weights[(model.rowOf[id] ?? 0) * model.labels.length + column] ?? 0) * (values[at] ?? 0))
  const parts = runsOf(text)
    .map(({ run, bucket }) => ({ run, weight: says.get(bucket) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return [...new Set(parts.map(({ run }) => run))].reduce(apart, []).slice(0, most)
}

/** Runs that overlap with what is named already are left out. */
function apart(named: string[], run: string): string[] {
  const overlaps = named.some((one) => [...run].some((character) => one.includes(character)))
  return overlaps ? named : [...named, run]
}
