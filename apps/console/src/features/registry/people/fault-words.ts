import { CallRefused } from '@ejia/client'
import type { RegistryField } from '@ejia/contract'
import type { RegistrySays } from '../use-says.ts'

/** What is wrong with one value, where the refusal names it. */
export function faultOf(error: unknown, { code, type }: RegistryField, says: RegistrySays): string | undefined {
  if (!(error instanceof CallRefused) || error.problem.code !== 'registry.value-invalid') return undefined
  const { details } = error.problem
  const reason = details?.['reason']
  if (details?.['valueOf'] !== code) return undefined
  if (reason === 'taken' || reason === 'empty') return says.faults[reason]
  const known: Readonly<Record<string, string>> = says.faults
  return known[type] ?? says.faults.other
}
