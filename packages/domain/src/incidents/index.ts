export { actedBy, legalCommands } from './acting-as.ts'
export { canSee } from './can-see.ts'
export { carryOut } from './carry-out.ts'
export { cityOf } from './city.ts'
export { isRunning } from './clocks.ts'
export type { CoHandlerTask, Command, CommandType, Part, RedactionTarget, Report } from './command.ts'
export { type CommunityPolicy, plainPolicy } from './community-policy.ts'
export { type Companion, companions } from './companions.ts'
export {
  type City,
  type ClosingRule,
  type Context,
  defaultPolicy,
  type Policy,
  type Surroundings,
} from './context.ts'
export { duesAgain } from './decide/again.ts'
export { closingRuleOf, isPhotographable } from './decide/proof.ts'
export { decide } from './decide.ts'
export { isEndedThere, tellsOpen311 } from './elsewhere/open311-status.ts'
export { type OrderNews, orderNews } from './elsewhere/order-news.ts'
export { type Heard, heardAs, type OrderWord } from './elsewhere/order-words.ts'
export type { ActedBy, EventType, IncidentEvent, LoggedEvent } from './event.ts'
export { evolve } from './evolve.ts'
export {
  type Clock,
  type ClockKind,
  type ClockLimit,
  type CoHandler,
  clockKinds,
  type Due,
  type Incident,
  type PendingRequest,
  type Place,
  type ReportedBy,
  type Reporter,
  type Source,
  type WaitingFor,
} from './incident.ts'
export { leadAt } from './lead-at.ts'
export { legal } from './legal.ts'
export { type ReporterStep, type ReporterView, reporterView } from './reporter-view.ts'
export {
  type Aspect,
  aspects,
  type Closing,
  closings,
  isOpen,
  type Outcome,
  openStages,
  outcomes,
  type Stage,
  stages,
} from './stage.ts'
export { type Standing, standings } from './standing.ts'
export { type Acting, standingsOf } from './standings-of.ts'
export { listSteps, type Step } from './steps.ts'
export { type Timeliness, timelinessOf } from './timeliness.ts'
export { topicsOf } from './topics-of.ts'
export { type Todo, type TodoReason, whoMustAct } from './who-must-act.ts'
export { type OwedClock, whoOwes } from './who-owes.ts'
