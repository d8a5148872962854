import { type CommandBodyName, type CommandName, commandBodies } from '@ejia/contract'

/** What most people came to do, first: the step that moves the matter on, then its alternatives. */
const order: readonly CommandBodyName[] = [
  'accept',
  'agreeUnreasonable',
  'extend',
  'approveSuspension',
  'verify',
  'reject',
  'rule',
  'dispatch',
  'resume',
  'resolve',
  'reachMilestone',
  'signOff',
  'escalate',
  'confirm',
  'dissatisfied',
  'note',
  'contact',
  'delegate',
  'invite',
  'return',
  'requestExtension',
  'suspend',
  'dispute',
  'relocate',
  'reclassify',
  'decline',
  'urge',
  'supervise',
  'callBack',
  'reopen',
  'merge',
  'split',
  'withdraw',
  'redact',
]

export function orderCommands(legal: readonly CommandName[]): CommandBodyName[] {
  const known = legal.filter((name): name is CommandBodyName => Object.hasOwn(commandBodies, name))
  return known.sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

export function findCommand(name: string | null): CommandBodyName | undefined {
  return order.find((command) => command === name)
}
