/** Where an incident stands, as a person sees it. */
export const stages = [
  'reported',
  'handling',
  'dispatching',
  'suspended',
  'resolved',
  'closed',
  'declined',
  'merged',
] as const
export type Stage = (typeof stages)[number]

/** Stages in which work is still owed by the lead unit. */
export const openStages = ['reported', 'handling', 'dispatching', 'suspended'] as const satisfies readonly Stage[]

export function isOpen(stage: Stage): boolean {
  return openStages.some((open) => open === stage)
}

/** How the lead says a matter ended. `unreasonable` needs a second person's agreement. */
export const outcomes = ['substantive', 'partial', 'procedural', 'unfounded', 'unreasonable'] as const
export type Outcome = (typeof outcomes)[number]

/** How an incident came to rest in `closed`. */
export const closings = ['verified', 'confirmed', 'windowPassed', 'withdrawn', 'recorded'] as const
export type Closing = (typeof closings)[number]

/** What a dissatisfied reporter says went wrong. */
export const aspects = ['speed', 'manner', 'result', 'told'] as const
export type Aspect = (typeof aspects)[number]
