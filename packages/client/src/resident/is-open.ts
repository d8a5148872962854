import type { CaseView } from '@ejia/contract'

/** Somebody has yet to do something about it. */
export function isOpen({ stage }: CaseView): boolean {
  return stage === 'reported' || stage === 'handling' || stage === 'dispatching' || stage === 'suspended'
}
