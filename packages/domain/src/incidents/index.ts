export type { CoHandlerTask, Command, CommandType, Part, RedactionTarget, Report } from './command.ts'
export { defaultPolicy, type City, type ClosingRule, type Context, type Limits, type Policy } from './context.ts'
export type { ActedBy, EventType, IncidentEvent, LoggedEvent } from './event.ts'
export {
  clockKinds,
  type Clock,
  type ClockKind,
  type CoHandler,
  type Incident,
  type PendingRequest,
  type Place,
  type ReportedBy,
  type Reporter,
  type Source,
} from './incident.ts'
export {
  aspects,
  closings,
  isOpen,
  openStages,
  outcomes,
  stages,
  type Aspect,
  type Closing,
  type Outcome,
  type Stage,
} from './stage.ts'
export { standings, type Standing } from './standing.ts'
