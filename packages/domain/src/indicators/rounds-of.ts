import type { IncidentEvent, LoggedEvent, Outcome } from '../incidents/index.ts'
import type { Contribution } from './contributions-of.ts'

/** One result, and what became of it until the next. */
type Round = {
  readonly at: string
  readonly outcome: Outcome
  readonly ratings: readonly boolean[]
  readonly isClosed: boolean
  readonly isTakenBack: boolean
  readonly isComplained: boolean
}

/** What the results of a matter add: each on its own where it was rated, the first for the matter. */
export function roundsOf(log: readonly LoggedEvent[]): Contribution[] {
  const rounds = log.reduce<readonly Round[]>(next, [])
  return [
    ...rounds.flatMap(({ at, outcome }) => [
      { indicator: 'unreasonable' as const, at, hit: outcome === 'unreasonable', minutes: 0 },
    ]),
    ...rounds.filter(isFair).flatMap(satisfied),
    ...firstGo(rounds),
  ]
}

function isFair({ outcome }: Round): boolean {
  return outcome !== 'unreasonable'
}

function satisfied({ at, ratings }: Round): Contribution[] {
  if (ratings.length === 0) return []
  return [{ indicator: 'satisfied', at, hit: ratings.every((rating) => rating), minutes: 0 }]
}

/** Before it was closed or taken back nobody can say. */
function firstGo(rounds: readonly Round[]): Contribution[] {
  const [first] = rounds
  if (!first || !isFair(first) || !(first.isClosed || first.isTakenBack)) return []
  const { at } = first
  const isComplained = rounds.some((round) => round.isComplained)
  return [
    { indicator: 'solvedAtFirstGo', at, hit: !first.isTakenBack, minutes: 0 },
    { indicator: 'complainedAgain', at, hit: isComplained, minutes: 0 },
  ]
}

function next(rounds: readonly Round[], { at, actedBy, event }: LoggedEvent): readonly Round[] {
  if (event.type === 'Resolved') return [...rounds, opened(at, event.outcome)]
  const last = rounds.at(-1)
  if (!last) return rounds
  return [...rounds.slice(0, -1), { ...last, ...changed(last, event, actedBy.kind === 'resident') }]
}

function opened(at: string, outcome: Outcome): Round {
  return { at, outcome, ratings: [], isClosed: false, isTakenBack: false, isComplained: false }
}

function changed({ ratings }: Round, event: IncidentEvent, byResident: boolean): Partial<Round> {
  if (event.type === 'Rated')
    return {
      ratings: [...ratings, event.satisfied],
      ...(event.satisfied ? {} : { isTakenBack: true, isComplained: true }),
    }
  if (event.type === 'Rejected') return { isTakenBack: true }
  if (event.type === 'Reopened') return { isTakenBack: true, ...(byResident ? { isComplained: true } : {}) }
  if (event.type === 'Absorbed') return { isComplained: true }
  return event.type === 'Closed' ? { isClosed: true } : {}
}
