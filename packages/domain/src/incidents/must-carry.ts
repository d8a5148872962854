import { Refusal } from '../refusal.ts'
import type { Command, CommandType } from './command.ts'

type TextOf<T extends CommandType> = {
  [K in keyof Extract<Command, { readonly type: T }>]-?: Extract<Command, { readonly type: T }>[K] extends string
    ? K
    : never
}[keyof Extract<Command, { readonly type: T }>]

/** The words that a command must not come without; white space is no word. */
const mustCarry = {
  report: [],
  record: ['done'],
  accept: [],
  decline: ['reason', 'whereToGo'],
  escalate: ['reason', 'tried'],
  dispatch: [],
  delegate: [],
  return: ['reason'],
  dispute: ['grounds'],
  rule: ['reason'],
  invite: ['task'],
  signOff: ['result'],
  contact: ['gist'],
  note: [],
  reachMilestone: ['done'],
  requestExtension: ['reason'],
  extend: ['reason'],
  suspend: ['reason'],
  approveSuspension: ['reason'],
  resume: ['reason'],
  urge: [],
  supervise: ['reason'],
  relocate: ['reason'],
  reclassify: ['reason'],
  merge: ['reason'],
  split: ['reason'],
  resolve: ['done'],
  agreeUnreasonable: ['reason'],
  verify: [],
  reject: ['reason'],
  confirm: [],
  dissatisfied: [],
  callBack: [],
  reopen: ['reason'],
  join: [],
  withdraw: [],
  redact: ['reason'],
  absorb: [],
  openPart: [],
  passWindow: [],
  retime: [],
  handOver: ['reason'],
} as const satisfies { readonly [T in CommandType]: readonly TextOf<T>[] }

/** Refuses a command that lacks what it must carry. */
export function checkCarries(command: Command): void {
  const facts = new Map<string, unknown>(Object.entries(command))
  for (const field of mustCarry[command.type]) {
    const words = facts.get(field)
    if (typeof words !== 'string' || words.trim() === '') throw new Refusal('input.invalid', { field })
  }
}
