import type { Refusal } from '@ejia/domain'

/** Why a run could not be, in a few words; never what stands in a row or opens a connection. */
export function reasonOf({ code, details }: Refusal): string {
  return typeof details['reason'] === 'string' ? details['reason'] : code
}
