import type { Population } from '@ejia/contract'
import type { FieldWords } from '../../../words/language.ts'

const populations = ['registered', 'floating', 'leftBehind'] as const satisfies readonly Population[]

export function kindOptions({ registry: { population } }: FieldWords) {
  return populations.map((value) => ({ value, label: population[value] }))
}

export function relationOptions({ registry: { relations } }: FieldWords) {
  return Object.entries(relations)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.value.localeCompare(b.value))
}
