import type { CommandBodyName, CommandName } from '@ejia/contract'

const handling: readonly CommandName[] = [
  'resolve',
  'contact',
  'note',
  'escalate',
  'return',
  'suspend',
  'requestExtension',
]
const handedOn: readonly CommandName[] = ['note']
const ended: readonly CommandName[] = []

/** What a step opens and closes. The server knows exactly and has the last word; this is for the time until it answers. */
const after: { readonly [K in CommandBodyName]?: readonly CommandName[] } = {
  accept: handling,
  resume: handling,
  suspend: ['resume', 'note'],
  escalate: handedOn,
  dispatch: handedOn,
  return: handedOn,
  delegate: handedOn,
  resolve: ended,
  decline: ended,
  merge: ended,
  withdraw: ended,
  verify: ended,
  reject: ended,
}

const onceOnly: readonly CommandName[] = ['urge', 'requestExtension', 'signOff', 'confirm', 'dissatisfied', 'dispute']

/** What can be done next on a matter about which steps still wait on the phone. */
export function predictCommands(now: readonly CommandName[], waiting: readonly CommandBodyName[]): CommandName[] {
  return waiting.reduce<CommandName[]>(
    (commands, command) => [
      ...(after[command] ?? commands.filter((one) => one !== command || !onceOnly.includes(one))),
    ],
    [...now],
  )
}
