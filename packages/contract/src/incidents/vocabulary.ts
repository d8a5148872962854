import * as z from 'zod/mini'

export const Stage = z.enum([
  'reported',
  'handling',
  'dispatching',
  'suspended',
  'resolved',
  'closed',
  'declined',
  'merged',
])
export const Outcome = z.enum(['substantive', 'partial', 'procedural', 'unfounded', 'unreasonable'])
export const Aspect = z.enum(['speed', 'manner', 'result', 'told'])
export const Closing = z.enum(['verified', 'confirmed', 'windowPassed', 'withdrawn', 'recorded'])
export const Source = z.enum(['resident', 'gridWorker', 'onBehalf', 'partner'])
export const ClockKind = z.enum(['accept', 'dispatch', 'contact', 'milestone', 'solve', 'coHandle', 'verify', 'rate'])
/** Clocks on which somebody can be late; the rating window is nobody's. */
export const DueClockKind = z.enum(['accept', 'dispatch', 'contact', 'milestone', 'solve', 'coHandle', 'verify'])
/** What a reporter is told a date for. */
export const Towards = z.enum(['solve', 'accept', 'dispatch'])
/** For whom a suspended matter waits, where an answer of theirs ends the waiting. */
export const WaitingFor = z.enum(['reporter'])

/** Every command that a person can send, in the words of the life cycle. */
export const CommandName = z.enum([
  'report',
  'record',
  'accept',
  'decline',
  'escalate',
  'dispatch',
  'delegate',
  'return',
  'dispute',
  'rule',
  'invite',
  'signOff',
  'contact',
  'note',
  'reachMilestone',
  'requestExtension',
  'extend',
  'suspend',
  'approveSuspension',
  'resume',
  'urge',
  'supervise',
  'relocate',
  'reclassify',
  'merge',
  'split',
  'resolve',
  'agreeUnreasonable',
  'verify',
  'reject',
  'confirm',
  'dissatisfied',
  'callBack',
  'reopen',
  'join',
  'withdraw',
  'redact',
])

/** Why a matter lies in somebody's to-do list. */
export const TodoReason = z.enum(['accept', 'decide', 'handle', 'coHandle', 'approve', 'verify', 'rule', 'rate'])

export type Stage = z.output<typeof Stage>
export type Outcome = z.output<typeof Outcome>
export type Aspect = z.output<typeof Aspect>
export type Closing = z.output<typeof Closing>
export type ClockKind = z.output<typeof ClockKind>
export type Source = z.output<typeof Source>
export type CommandName = z.output<typeof CommandName>
export type TodoReason = z.output<typeof TodoReason>
