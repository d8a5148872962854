import { findPause, findRunning } from './clocks.ts'
import type { EventType, LoggedEvent } from './event.ts'
import type { ClockKind, Incident } from './incident.ts'
import { isOpen, type Outcome, type Stage } from './stage.ts'
import { listSteps, type Step } from './steps.ts'

/** The clocks of which a reporter is told, the one that counts most first. */
const towards = ['solve', 'accept', 'dispatch'] as const satisfies readonly ClockKind[]
type Towards = (typeof towards)[number]

/** What one reporter reads. Units are ids, for the caller to name; of a confidential matter there are none. */
export type ReporterView = {
  readonly caseCode: string
  readonly version: number
  readonly stage: Stage
  /** Empty for whoever did not write it. */
  readonly text: string
  readonly photoIds: readonly string[]
  readonly reportedAt: string
  readonly holder?: {
    readonly unitId: string
    readonly since: string
    readonly until?: string
    /** What has to be done until then; nothing of it while the matter is suspended. */
    readonly towards?: Towards
  }
  /** What the reporter is asked; the work goes on with the answer. */
  readonly question?: { readonly text: string; readonly since: string; readonly until: string }
  readonly steps: readonly ReporterStep[]
  readonly rating?: 'satisfied' | 'dissatisfied'
  readonly continuedInId?: string
}

export type ReporterStep = {
  readonly version: number
  readonly at: string
  readonly type: EventType
  readonly unitId?: string
  readonly text?: string
  readonly more?: string
  readonly until?: string
  readonly outcome?: Outcome
  readonly photoIds: readonly string[]
}

type Told = 'unit' | 'text' | 'more' | 'until' | 'photos'

/** What of each step is told: `own` to the reporter who took it only, `none` to nobody outside. */
const telling = {
  Reported: ['unit'],
  Accepted: ['unit', 'until'],
  Declined: ['text', 'more'],
  Escalated: ['unit'],
  Dispatched: ['unit', 'until'],
  Delegated: ['unit'],
  Returned: ['unit'],
  Disputed: 'none',
  Ruled: ['unit', 'until'],
  CoHandlerInvited: 'none',
  CoHandlerSignedOff: 'none',
  CoHandlerReleased: 'none',
  ReporterContacted: [],
  Noted: ['text', 'photos'],
  ExtensionRequested: 'none',
  Extended: ['text', 'until'],
  ExtensionRefused: 'none',
  SuspensionRequested: 'none',
  SuspensionRefused: 'none',
  Suspended: ['text', 'more', 'until'],
  MilestoneReached: ['text', 'more', 'photos'],
  Resumed: ['more', 'until'],
  Retimed: ['until'],
  Urged: 'own',
  Supervised: 'none',
  Relocated: ['unit'],
  Reclassified: 'none',
  Merged: [],
  Absorbed: 'none',
  Split: 'none',
  UnreasonableProposed: 'none',
  UnreasonableRefused: 'none',
  Resolved: ['text', 'photos', 'until'],
  Rejected: ['until'],
  Rated: 'own',
  CalledBack: 'none',
  Closed: ['more'],
  Reopened: ['until'],
  Joined: 'own',
  Redacted: 'none',
} as const satisfies Record<EventType, readonly Told[] | 'own' | 'none'>

/** The steps that concern a reporter. Without a reporter: what anybody with the case code may read. */
export function reporterView(incident: Incident, log: readonly LoggedEvent[], reporterId?: string): ReporterView {
  const steps = listSteps(log)
  const { rating } = incident.reporters.find((one) => one.reporterId === reporterId) ?? {}
  return {
    caseCode: incident.caseCode,
    version: incident.version,
    stage: incident.stage,
    reportedAt: incident.reportedAt,
    ...ownReport(log, steps, reporterId),
    ...holderOf(incident),
    ...questionOf(incident),
    steps: withoutRepeatedUnits(
      steps.flatMap((step, index) => {
        const [logged, next] = log.slice(index, index + 2)
        return tellStep(step, { logged, next, reporterId, incident }) ?? []
      }),
    ),
    ...(rating === undefined ? {} : { rating }),
    ...(incident.mergedIntoId === undefined ? {} : { continuedInId: incident.mergedIntoId }),
  }
}

type Listener = {
  readonly logged: LoggedEvent | undefined
  readonly next: LoggedEvent | undefined
  readonly reporterId: string | undefined
  readonly incident: Incident
}

function tellStep(step: Step, { logged, next, reporterId, incident }: Listener): ReporterStep | undefined {
  const told = telling[step.type]
  const isOwn = reporterId !== undefined && logged !== undefined && authorOf(logged) === reporterId
  if (!isOwn && logged && beginsAgain(logged, next))
    return { ...dated(step), version: step.version, type: 'Reopened', photoIds: [] }
  if (told === 'none' || step.internal) return undefined
  // Who does it in the same unit is no news to them.
  if (step.type === 'Delegated' && step.actedBy.kind === 'system') return undefined
  // Dates among units are theirs; that the result comes earlier or later is the reporter's too.
  if (step.type === 'Retimed' && step.dueAt === undefined) return undefined
  if (!isOwn && (told === 'own' || (step.actedBy.kind === 'resident' && step.type === 'Noted'))) return undefined
  const facts: readonly Told[] = told === 'own' ? ['text', 'photos', 'until'] : told
  const tells = (fact: Told) => facts.includes(fact)
  return {
    version: step.version,
    at: step.at,
    type: step.type,
    ...(tells('unit') && step.unitId !== undefined && !incident.confidential ? { unitId: step.unitId } : {}),
    ...(tells('text') && step.text !== undefined ? { text: step.text } : {}),
    ...(tells('more') && step.more !== undefined ? { more: step.more } : {}),
    ...(tells('until') && step.dueAt !== undefined ? { until: step.dueAt } : {}),
    ...(step.outcome === undefined ? {} : { outcome: step.outcome }),
    photoIds: tells('photos') ? step.photoIds : [],
  }
}

/** Another reporter was not satisfied: whose word it was and what was said stay theirs. */
function beginsAgain({ event }: LoggedEvent, next: LoggedEvent | undefined): boolean {
  return event.type === 'Rated' && !event.satisfied && next?.event.type !== 'Reopened'
}

function dated({ at, dueAt }: Step) {
  return { at, ...(dueAt === undefined ? {} : { until: dueAt }) }
}

/** Which reporter's word an event is, if a reporter's. */
function authorOf({ actedBy, event }: LoggedEvent): string | undefined {
  if (event.type === 'Reported' || event.type === 'Joined') return event.by.reporterId
  if (event.type === 'Rated') return event.reporterId
  return actedBy.kind === 'resident' ? actedBy.reporterId : undefined
}

/** A part was written by staff and is for each of its reporters to read. */
function ownReport(log: readonly LoggedEvent[], steps: readonly Step[], reporterId: string | undefined) {
  const index = log.findIndex((logged) => {
    const { event } = logged
    if (event.type === 'Reported' && event.partOfId !== undefined && reporterId !== undefined) return true
    const isReport = event.type === 'Reported' || event.type === 'Joined'
    return isReport && reporterId !== undefined && authorOf(logged) === reporterId
  })
  const step = steps[index]
  return { text: step?.text ?? '', photoIds: step?.photoIds ?? [] }
}

function holderOf({ stage, confidential, leadUnitId, heldSince, suspension, clocks }: Incident) {
  if (!isOpen(stage) || confidential) return {}
  const held = { unitId: leadUnitId, since: heldSince }
  if (suspension) return { holder: { ...held, until: suspension.until } }
  const [next] = towards.flatMap((kind) => {
    const until = findRunning(clocks, kind)?.dueAt
    return until === undefined ? [] : [{ until, towards: kind }]
  })
  return { holder: { ...held, ...next } }
}

function questionOf({ suspension, clocks, lastActedAt }: Incident) {
  if (suspension?.waitingFor !== 'reporter') return {}
  const since = clocks.map(findPause).find((pause) => pause !== undefined)?.from ?? lastActedAt
  return { question: { text: suspension.reason, since, until: suspension.until } }
}

/** Steps that may leave it with the unit that had it. */
const repeatable: readonly EventType[] = ['Delegated', 'Ruled', 'Relocated']

/** Handing it to another person of the same unit is no news to the reporter. */
function withoutRepeatedUnits(steps: readonly ReporterStep[]): ReporterStep[] {
  let holder: string | undefined
  return steps.filter((step) => {
    const isSame = step.unitId !== undefined && step.unitId === holder
    holder = step.unitId ?? holder
    return !(isSame && repeatable.includes(step.type))
  })
}
