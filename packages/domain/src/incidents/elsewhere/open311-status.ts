import { isOpen, type Stage } from '../stage.ts'

/** `open` and `closed` are the standard’s; the others are what servers of its extension say. */
const underWay = new Set([
  '',
  'open',
  'in_progress',
  'action_scheduled',
  'investigating',
  'for_triage',
  'reopen',
  'internal_referral',
])

export function isEndedThere(status: string): boolean {
  return !underWay.has(status.toLowerCase())
}

/** What a server that takes updates is told of a stage here; solved is not ended, since it may not satisfy. */
export function tellsOpen311(stage: Stage): 'OPEN' | 'CLOSED' {
  return isOpen(stage) || stage === 'resolved' ? 'OPEN' : 'CLOSED'
}
