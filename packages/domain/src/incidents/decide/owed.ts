import { type AreaLevel, findLevel } from '../../areas/index.ts'
import type { Term } from '../../deadlines/index.ts'
import { findRunning } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { DatedBy, StartedMilestone } from '../event.ts'
import type { ClockKind, ClockLimit, Incident } from '../incident.ts'
import { given } from './demands.ts'

type DatedKind = Exclude<ClockKind, 'milestone'>

/** What limits depend on, of the matter itself. */
export type Matter = Pick<Incident, 'urgent' | 'place'> & { readonly categoryId?: string | undefined }

/** When each step that a unit takes over now must be done. */
export type Owed = { readonly [K in DatedKind]?: Omit<Term, 'limit'> & { readonly limit?: ClockLimit } } & {
  readonly milestones: readonly StartedMilestone[]
}

/** What the unit owes that takes a step of the matter now. */
export function owedBy(unitId: string, matter: Matter, context: Context): Owed {
  return owedAt(levelOf(unitId, matter, context), matter, context)
}

/** What a unit of this level owes that takes a step of the matter at a moment. */
export function owedAt(level: AreaLevel, matter: Matter, { timing, now }: Pick<Context, 'timing' | 'now'>): Owed {
  const { categoryId, urgent, place } = matter
  const timed = { urgent, areaCode: place.areaCode, level, ...(categoryId === undefined ? {} : { categoryId }) }
  const { milestones, ...terms } = timing.limitsFor(timed, now)
  const owed: { [K in DatedKind]?: Owed[K] } = {}
  for (const kind of datedKinds) {
    const term = terms[kind]
    if (term) owed[kind] = forLevel(term, level)
  }
  return { ...owed, milestones: milestones.map((milestone) => forLevel(milestone, level)) }
}

/** A unit that is no more is taken for one where the matter lies. */
export function levelOf(unitId: string, { place }: Pick<Matter, 'place'>, { city }: Pick<Context, 'city'>): AreaLevel {
  return findLevel(city.findUnit(unitId)?.areaCode ?? place.areaCode) ?? 'grid'
}

/** For an event: the limits that its dates come from. */
export function limitsIn(owed: Owed, kinds: readonly DatedKind[]): DatedBy {
  const limits: { [K in DatedKind]?: ClockLimit } = {}
  for (const kind of kinds) {
    const limit = owed[kind]?.limit
    if (limit) limits[kind] = limit
  }
  return Object.keys(limits).length === 0 ? {} : { limits }
}

/** Milestones that begin with a solve clock: none where one runs already, nor those that were reached before. */
export function milestonesAhead({ clocks }: Pick<Incident, 'clocks'>, { milestones }: Owed) {
  const reached = clocks.filter((clock) => clock.reached === true).map(({ of }) => of)
  const ahead = findRunning(clocks, 'solve') ? [] : milestones.filter(({ id }) => !reached.includes(id))
  return ahead.length === 0 ? {} : { milestones: ahead }
}

/** For an event with which work begins or goes on: a solve clock that runs keeps its date. */
export function workDates({ clocks }: Pick<Incident, 'clocks'>, owed: Owed) {
  const running = findRunning(clocks, 'solve')
  return {
    solveDueAt: running ? running.dueAt : owed.solve?.dueAt,
    ...given('contactDueAt', owed.contact?.dueAt),
    ...limitsIn(owed, running ? ['contact'] : ['solve', 'contact']),
    ...milestonesAhead({ clocks }, owed),
  }
}

const datedKinds = [
  'accept',
  'dispatch',
  'contact',
  'solve',
  'coHandle',
  'verify',
  'rate',
] as const satisfies readonly DatedKind[]

function forLevel<T extends Term>({ limit, ...term }: T, level: AreaLevel) {
  return { ...term, ...(limit === undefined ? {} : { limit: { ...limit, level } }) }
}
