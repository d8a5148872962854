import type { OrganisationKind, Population } from '@ejia/contract'
import type { FieldWords } from '../../../words/language.ts'

const populations = ['registered', 'floating', 'leftBehind', 'overseas'] as const satisfies readonly Population[]

export function kindOptions({ registry: { population } }: FieldWords) {
  return populations.map((value) => ({ value, label: population[value] }))
}

const organisationKinds = ['enterprise', 'social'] as const satisfies readonly OrganisationKind[]

export function organisationOptions({ registry: { organisationKind } }: FieldWords) {
  return organisationKinds.map((value) => ({ value, label: organisationKind[value] }))
}

export function relationOptions({ registry: { relations } }: FieldWords) {
  return Object.entries(relations)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.value.localeCompare(b.value))
}
