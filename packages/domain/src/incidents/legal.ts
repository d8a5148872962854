import type { CommandType } from './command.ts'
import type { Stage } from './stage.ts'
import type { Standing } from './standing.ts'

const watched = ['supervise', 'note'] as const
const corrections = ['relocate', 'reclassify'] as const
const kinship = ['merge', 'split', 'absorb'] as const
const ownPart = ['signOff', 'note'] as const
const rates = ['confirm', 'dissatisfied'] as const
const verifies = ['verify', 'reject'] as const

const nobody = {
  lead: [],
  coHandler: [],
  grid: [],
  community: [],
  centre: [],
  supervisor: [],
  callbackOfficer: [],
  privacyOfficer: ['redact'],
  reporter: [],
  neighbour: [],
  system: [],
} as const satisfies Record<Standing, readonly CommandType[]>

/** What each position may ask for in each stage; what the state makes impossible beyond that is in obstacles.ts. */
export const legal = {
  reported: {
    ...nobody,
    lead: ['accept', 'decline', 'dispatch', 'return', 'note', ...corrections, ...kinship],
    coHandler: ownPart,
    grid: ['accept', 'note'],
    community: ['accept', 'decline', 'note', 'absorb'],
    centre: ['dispatch', 'decline', 'note', 'urge', 'supervise', ...corrections, ...kinship],
    supervisor: watched,
    reporter: ['note', 'urge', 'withdraw'],
    neighbour: ['join'],
    system: ['retime', 'relocate', 'note'],
  },
  handling: {
    ...nobody,
    lead: [
      ...(['escalate', 'delegate', 'return', 'dispute', 'invite', 'contact', 'note'] as const),
      ...(['reachMilestone', 'requestExtension', 'suspend', 'resolve'] as const),
      ...corrections,
      ...kinship,
    ],
    coHandler: ownPart,
    grid: ['note'],
    community: ['note', 'absorb'],
    centre: [
      ...(['rule', 'invite', 'note', 'extend', 'approveSuspension', 'agreeUnreasonable', 'urge', 'supervise'] as const),
      ...corrections,
      ...kinship,
    ],
    supervisor: [...watched, 'extend', 'approveSuspension', 'agreeUnreasonable'],
    reporter: ['note', 'urge'],
    neighbour: ['join'],
    system: ['retime', 'relocate', 'handOver', 'note'],
  },
  dispatching: {
    ...nobody,
    lead: ['accept', 'decline', 'dispatch', 'escalate', 'note', ...corrections, ...kinship],
    coHandler: ownPart,
    grid: ['note'],
    community: ['note', 'absorb'],
    centre: ['dispatch', 'decline', 'note', 'urge', 'supervise', ...corrections, ...kinship],
    supervisor: watched,
    reporter: ['note', 'urge'],
    neighbour: ['join'],
    system: ['retime', 'relocate', 'note'],
  },
  suspended: {
    ...nobody,
    lead: ['resume', 'note', 'absorb'],
    coHandler: ownPart,
    grid: ['note'],
    community: ['note', 'absorb'],
    centre: ['note', 'urge', 'supervise', 'absorb'],
    supervisor: watched,
    reporter: ['note', 'urge'],
    neighbour: ['join'],
    system: ['resume', 'retime', 'handOver', 'note'],
  },
  resolved: {
    ...nobody,
    community: verifies,
    centre: [...verifies, 'callBack'],
    callbackOfficer: ['callBack'],
    reporter: rates,
    system: ['passWindow', 'retime', 'handOver'],
  },
  closed: {
    ...nobody,
    centre: ['callBack', 'reopen'],
    callbackOfficer: ['callBack'],
    reporter: [...rates, 'reopen'],
    system: ['handOver'],
  },
  declined: nobody,
  merged: nobody,
} as const satisfies Record<Stage, Record<Standing, readonly CommandType[]>>

export function isLegal(stage: Stage, standing: Standing, type: CommandType): boolean {
  const allowed: readonly CommandType[] = legal[stage][standing]
  return allowed.includes(type)
}
