export { type AbsenceView, absences } from './absences.ts'
export { accounts, type Me, type UnitView } from './accounts.ts'
export { api, endpoints } from './api.ts'
export {
  type AreaView,
  areas,
  type FoundPlace,
  type KeptPlace,
  type LocalName,
  type Located,
  type PlaceMatch,
} from './areas.ts'
export { type AuditEntry, audit } from './audit.ts'
export {
  areaCodes,
  CodeChange,
  type CodeList,
  type CodePreview,
  type CodeReading,
  type CodeUndoPreview,
} from './borders/codes.ts'
export {
  type BorderChange,
  BorderGrid,
  type BorderPreview,
  type BorderReading,
  type BorderView,
  borders,
} from './borders.ts'
export {
  BriefingFacts,
  type BriefingSummary,
  BriefingTexts,
  type BriefingView,
  briefings,
} from './briefings.ts'
export { type CallView, callbacks, type DrawView, type EstimateView } from './callbacks.ts'
export { DeadlineChange, DeadlineSetting, type SettingVersion } from './deadlines/settings.ts'
export { deadlines } from './deadlines.ts'
export type { MatterNotice, UndeliveredNotice } from './deliveries.ts'
export {
  type Beside,
  type Cluster,
  desk,
  type QueueName,
  queueNames,
  type SavedFilter,
} from './desk.ts'
export { CategoryContent, type CategorySetting, type CategoryVersion, categories } from './dispatch/categories.ts'
export { CommunityPolicy, type CommunityPolicyView, communityPolicies } from './dispatch/community-policies.ts'
export {
  Responsibility,
  type ResponsibilityView,
  responsibilities,
  type SheetRow,
} from './dispatch/responsibilities.ts'
export { routing } from './dispatch/routing.ts'
export {
  type RoutingAlarm,
  type RoutingReview,
  RoutingRule,
  type RoutingTrial,
  type RoutingVersion,
  type RoutingView,
} from './dispatch/rules.ts'
export { type CategoryView, dispatch } from './dispatch.ts'
export {
  type Access,
  caseRoles,
  type Endpoint,
  endpoint,
  type InputOf,
  type Method,
  type ReplyOf,
  type RequestOf,
  type Role,
  roles,
} from './endpoint.ts'
export type { ChangeEvent } from './exchange/changes.ts'
export { type ApiKeyView, apiKeys, KeyScope, keyScopes } from './exchange/keys.ts'
export {
  type Accepted,
  Attribute,
  type Discovery,
  Open311Errors,
  open311,
  type RequestUpdate,
  type Service,
  type ServiceDefinition,
  type ServiceRequest,
} from './exchange/open311.ts'
export { type OrderEvent, type OrderFault, OrderMessage, type OrderView, orders } from './exchange/orders.ts'
export { type ForwardView, type PartnerView, partners } from './exchange/partners.ts'
export { findAccessRefusal } from './find-access-refusal.ts'
export { FormDefinition } from './forms/definition.ts'
export type { FormTrial } from './forms/editing.ts'
export type { Filling } from './forms/filling.ts'
export type { FormOutput, FormOutputConnection, FormOutputRun, FormTemplate } from './forms/outputs.ts'
export type {
  Burden,
  FillField,
  FillView,
  FormDetail,
  FormDispute,
  FormItem,
  FormSummary,
  FormToFill,
} from './forms/views.ts'
export { forms } from './forms.ts'
export type { GrantEvent } from './grants/systems.ts'
export type { Grant, GrantRead, GrantRow } from './grants/views.ts'
export { grants } from './grants.ts'
export { type CategoryModel, type Guess, guesses, type Quality } from './guesses.ts'
export { type HandOverPlan, type HandOverView, handOvers } from './hand-overs.ts'
export { type HintView, hints } from './hints.ts'
export {
  type EntryView,
  improvements,
  LedgerProblem,
  type ProblemView,
  type ProductEnd,
  type RaisedEntry,
} from './improvements.ts'
export type { InboundClear, InboundConnection, InboundQuestion, InboundRun, InboundSource } from './inbound/views.ts'
export { inbound } from './inbound.ts'
export { type CommandBody, type CommandBodyName, commandBodies, residentCommandNames } from './incidents/bodies.ts'
export { cases } from './incidents/cases.ts'
export { type DueItem, due } from './incidents/due.ts'
export { commands, incidents } from './incidents/endpoints.ts'
export { type Photo, photos } from './incidents/photos.ts'
export { type Screening, screenings } from './incidents/screenings.ts'
export { type Likeness, type SimilarCase, type SimilarIncident, similar } from './incidents/similar.ts'
export type { CaseView, CommandDone, InboxItem, IncidentDetail, IncidentSummary, Step } from './incidents/views.ts'
export type {
  Aspect,
  ClockKind,
  Closing,
  CommandName,
  Outcome,
  Source,
  Stage,
  TodoReason,
} from './incidents/vocabulary.ts'
export { type Voice, voices } from './incidents/voices.ts'
export { type FigureMonth, type FigureView, type IndicatorId, IndicatorStandard, indicators } from './indicators.ts'
export { lists } from './lists.ts'
export { noticeStepWords } from './notice-step-words.ts'
export {
  type NoticeSettings,
  notices,
  type OwnNotice,
  PushMessage,
  type TemplateText,
  type TemplateView,
} from './notices.ts'
export { openApi } from './openapi.ts'
export { type PeopleImportView, type PeopleSheet, type PeopleSheetRow, peopleImports } from './people-imports.ts'
export { Problem } from './problem.ts'
export { isRefusalCode, type RefusalCode, refusals } from './refusals.ts'
export type { RegistryField } from './registry/fields.ts'
export type { OrganisationDetail, OrganisationListed } from './registry/organisations.ts'
export type {
  HouseholdView,
  NewResident,
  OrganisationKind,
  OrganisationView,
  Population,
  RegistryChange,
  ResidentView,
} from './registry/people.ts'
export type { BuildingSummary, BuildingView, RoomView } from './registry/places.ts'
export { registryRoles } from './registry/registry-roles.ts'
export type { ResidentDetail } from './registry/residents.ts'
export type { ExportView, ImportView } from './registry/transfers.ts'
export type { OfflineRegistry, RoomChanged, Visit } from './registry/visiting.ts'
export { registry } from './registry.ts'
export { type OwnCase, type ResidentAccount, type ResidentNotice, residents } from './residents.ts'
export { Schedule } from './schedule.ts'
export { type SignOnClient, signOn } from './sign-on.ts'
export { LiveChange, type Settings, system } from './system.ts'
export { type Health, type SystemItem, type SystemPart, systemState } from './system-state.ts'
export { systemWords } from './system-words.ts'
export {
  CatalogueEntry,
  type CatalogueView,
  type GridTask,
  type SentTask,
  tasks,
} from './tasks.ts'
export { type HotSpotView, type KindTrend, type TrendsView, trends } from './trends.ts'
export type { PlaceInput, PlaceView, Point } from './values.ts'
export type { WebhookSetting, WebhookSteering, WebhookView } from './webhook-view.ts'
export { wechat } from './wechat.ts'
