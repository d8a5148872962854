import type { Actor, Unit } from '../accounts/index.ts'
import type { Timing } from '../deadlines/index.ts'
import type { CommunityPolicy } from './community-policy.ts'
import type { Place } from './incident.ts'

/** What a decision may know beside the incident: time, who asks, and the city as plain look-ups. */
export type Context = {
  /** ISO-8601 UTC. */
  readonly now: string
  readonly actor: Actor
  /** Identity for an incident that does not exist yet. */
  readonly incidentId: string
  readonly caseCode: string
  readonly city: City
  /** Limits and the calendar, as they are at this moment. */
  readonly timing: Timing
  readonly policy: Policy
}

/** What must be known to say who may do what now. */
export type Surroundings = Pick<Context, 'actor' | 'city' | 'now' | 'policy'>

/** The organisation as the life cycle sees it. */
export type City = {
  readonly findUnit: (id: string) => Unit | undefined
  /** The unit that must accept a matter at this place: grid team, else community, else the lowest centre that covers it. */
  readonly responsibleUnit: (place: Place, options: { readonly confidential: boolean }) => Unit
  /** The next unit up the chain: grid team → community → street centre → county centre → city centre. */
  readonly findUnitAbove: (unitId: string) => Unit | undefined
  /** The lowest centre whose area holds this unit; a centre's is itself. */
  readonly centreOf: (unitId: string) => Unit
  /** The community of a place and the centres that cover it, lowest first. */
  readonly findCommunityAt: (areaCode: string) => Unit | undefined
  readonly listCentresOver: (areaCode: string) => readonly Unit[]
  readonly findClosingRule: (categoryId: string) => ClosingRule | undefined
  /** What the community of a place agreed about small matters. */
  readonly policyAt: (areaCode: string) => CommunityPolicy
}

/** Whether the result needs a photo, and why the screen may ask for one. */
export type ClosingRule = { readonly proofRequired: boolean; readonly why: string }

/** Days are calendar days. */
export type Policy = {
  readonly suspendWithoutApprovalDays: number
  readonly reopenWithinDays: number
  /** Where no limit for rating is set. */
  readonly rateWithinDays: number
}

export const defaultPolicy: Policy = { suspendWithoutApprovalDays: 15, reopenWithinDays: 30, rateWithinDays: 7 }
