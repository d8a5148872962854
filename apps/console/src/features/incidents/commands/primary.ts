import type { CommandName } from '@ejia/contract'
import type { FormCommand } from './field.ts'

/** What usually comes next stands first; what is rare or final is reached through “更多”. */
const byImportance = [
  // Whoever may dispatch sits in a centre, and takes a matter itself only as the exception.
  'dispatch',
  'accept',
  'rule',
  'extend',
  'approveSuspension',
  'agreeUnreasonable',
  'verify',
  'resolve',
  'signOff',
  'resume',
  'reachMilestone',
  'callBack',
  'delegate',
  'escalate',
  'contact',
  'note',
  'reject',
  'return',
  'invite',
  'requestExtension',
  'urge',
  'supervise',
  'suspend',
  'reopen',
  'dispute',
  'relocate',
  'reclassify',
  'merge',
  'split',
  'confirm',
  'dissatisfied',
  'withdraw',
  'decline',
  'redact',
] as const satisfies readonly FormCommand[]

const inTheBar = 5

export type Actions = { readonly shown: readonly FormCommand[]; readonly more: readonly FormCommand[] }

/** Legal commands in order of use: the first few as buttons, the rest in a menu. */
export function arrangeActions(legal: readonly CommandName[]): Actions {
  const ordered = byImportance.filter((command) => legal.includes(command))
  const cut = ordered.length <= inTheBar + 1 ? ordered.length : inTheBar
  return { shown: ordered.slice(0, cut), more: ordered.slice(cut) }
}
