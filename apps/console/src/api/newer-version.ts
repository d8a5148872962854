import { CallRefused } from '@ejia/client'
import { isRefused } from './queries.ts'

/** Who was first, where somebody saved the same setting in the meantime. */
export function newerVersion(
  error: unknown,
  code: 'deadlines.conflict' | 'setting.conflict',
): { readonly version: number; readonly by: string } | undefined {
  if (!isRefused(error, code) || !(error instanceof CallRefused)) return undefined
  const { version, changedBy } = error.problem.details ?? {}
  return typeof version === 'number' ? { version, by: typeof changedBy === 'string' ? changedBy : '' } : undefined
}
