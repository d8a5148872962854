import type { CommandType } from '../command.ts'
import type { Stage } from '../stage.ts'

/** What a hotline says later about a work order that it handed over. */
export const orderWords = ['supplement', 'urge', 'withdraw', 'satisfied', 'dissatisfied'] as const
export type OrderWord = (typeof orderWords)[number]

const commands = ['note', 'urge', 'withdraw', 'confirm', 'dissatisfied', 'reopen'] as const satisfies CommandType[]

/** The command of its reporter that it becomes; `nothing` where that is so already, `refused` where it is too late. */
export type Heard = (typeof commands)[number] | 'nothing' | 'refused'

export const heardAs = {
  supplement: {
    reported: 'note',
    handling: 'note',
    dispatching: 'note',
    suspended: 'note',
    resolved: 'refused',
    closed: 'refused',
    declined: 'refused',
    merged: 'refused',
  },
  urge: {
    reported: 'urge',
    handling: 'urge',
    dispatching: 'urge',
    suspended: 'urge',
    resolved: 'refused',
    closed: 'refused',
    declined: 'refused',
    merged: 'refused',
  },
  /** Once somebody works on it, they read that it is no longer wanted and end it themselves. */
  withdraw: {
    reported: 'withdraw',
    handling: 'note',
    dispatching: 'note',
    suspended: 'note',
    resolved: 'nothing',
    closed: 'nothing',
    declined: 'nothing',
    merged: 'refused',
  },
  satisfied: {
    reported: 'refused',
    handling: 'refused',
    dispatching: 'refused',
    suspended: 'refused',
    resolved: 'confirm',
    closed: 'nothing',
    declined: 'refused',
    merged: 'refused',
  },
  dissatisfied: {
    reported: 'note',
    handling: 'note',
    dispatching: 'note',
    suspended: 'note',
    resolved: 'dissatisfied',
    closed: 'reopen',
    declined: 'refused',
    merged: 'refused',
  },
} as const satisfies Record<OrderWord, Record<Stage, Heard>>
