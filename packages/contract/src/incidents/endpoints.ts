import * as z from 'zod/mini'
import { caseRoles, type Endpoint, endpoint } from '../endpoint.ts'
import { AreaCode, Cursor, Flag, Id, Instant, ListOf, PageSize, PlaceInput, Text, UnitRef } from '../values.ts'
import { type CommandBodyName, commandBodies, Record, StaffReport } from './bodies.ts'
import { CommandDone, InboxItem, IncidentDetail, IncidentSummary, Step, Suggestion } from './views.ts'
import { Outcome, Source, Stage } from './vocabulary.ts'

const tag = 'incidents'
const access = { roles: caseRoles } as const
const params = z.strictObject({ id: Id })

/** By what a list of matters may be narrowed. */
export const IncidentFilter = z.strictObject({
  text: z.exactOptional(Text(100)),
  caseCode: z.exactOptional(Text(30)),
  stage: z.exactOptional(ListOf(Stage)),
  categoryId: z.exactOptional(ListOf(z.string())),
  areaCode: z.exactOptional(AreaCode),
  unitId: z.exactOptional(Id),
  source: z.exactOptional(ListOf(Source)),
  /** How it ended, by the present result. */
  outcome: z.exactOptional(ListOf(Outcome)),
  urgent: z.exactOptional(Flag),
  reportedFrom: z.exactOptional(Instant),
  reportedBefore: z.exactOptional(Instant),
  cursor: z.exactOptional(Cursor),
  limit: PageSize,
})

const page = <S extends z.ZodMiniType>(item: S) =>
  z.strictObject({ items: z.array(item), nextCursor: z.nullable(z.string()) })

export const incidents = {
  reportIncident: endpoint({
    name: 'reportIncident',
    method: 'POST',
    path: '/api/incidents',
    tag,
    summary: 'Report a matter as staff, in one’s own name or for a caller',
    access,
    body: StaffReport,
    reply: CommandDone,
    status: 201,
  }),
  recordIncident: endpoint({
    name: 'recordIncident',
    method: 'POST',
    path: '/api/incidents/record',
    tag,
    summary: 'Record a small matter that was solved on the spot',
    access,
    body: Record,
    reply: CommandDone,
    status: 201,
  }),
  listIncidents: endpoint({
    name: 'listIncidents',
    method: 'GET',
    path: '/api/incidents',
    tag,
    summary: 'Search and filter the matters one may see, newest first',
    access,
    query: IncidentFilter,
    reply: page(IncidentSummary),
  }),
  getIncident: endpoint({
    name: 'getIncident',
    method: 'GET',
    path: '/api/incidents/:id',
    tag,
    summary: 'One matter with what the caller may do now',
    access,
    params,
    reply: IncidentDetail,
  }),
  listSteps: endpoint({
    name: 'listSteps',
    method: 'GET',
    path: '/api/incidents/:id/steps',
    tag,
    summary: 'The whole trail of a matter, oldest first',
    access,
    params,
    reply: z.array(Step),
  }),
  suggestUnits: endpoint({
    name: 'suggestUnits',
    method: 'GET',
    path: '/api/incidents/:id/suggestions',
    tag,
    summary: 'Units that should take this matter, best first, with the reason',
    access,
    params,
    reply: z.array(Suggestion),
  }),
  previewRelocation: endpoint({
    name: 'previewRelocation',
    method: 'POST',
    path: '/api/incidents/:id/relocate/preview',
    tag,
    summary: 'Which unit would have the matter at another place, and whether it has it now',
    access,
    params,
    body: z.strictObject({ place: PlaceInput }),
    reply: z.strictObject({ unit: UnitRef, keeps: z.boolean() }),
  }),
  listInbox: endpoint({
    name: 'listInbox',
    method: 'GET',
    path: '/api/inbox',
    tag,
    summary: 'What the caller’s units must do, or what the caller has done',
    access,
    query: z.strictObject({
      box: z.enum(['todo', 'done']),
      /** Of what waits: the newest first, or what is due first. */
      order: z._default(z.enum(['newest', 'due']), 'newest'),
      cursor: z.exactOptional(Cursor),
      limit: PageSize,
    }),
    reply: page(InboxItem),
  }),
  countInbox: endpoint({
    name: 'countInbox',
    method: 'GET',
    path: '/api/inbox/counts',
    tag,
    summary: 'How many matters wait, by reason, for planning the day',
    access,
    reply: z.strictObject({ todo: z.int(), byReason: z.record(z.string(), z.int()) }),
  }),
} as const

const summaries = {
  accept: 'Accept responsibility',
  decline: 'Decline what is outside the remit, saying where to go',
  escalate: 'Ask the next level up',
  dispatch: 'Give the matter to a unit',
  delegate: 'Hand it to a person or a unit below',
  return: 'Send it back with the reason',
  dispute: 'Dispute the responsibility while acting on',
  rule: 'Settle a dispute',
  invite: 'Add a co-handling unit',
  signOff: 'End a co-handler’s part',
  contact: 'Note that the reporter was contacted',
  note: 'Add a note or photos',
  reachMilestone: 'Say that a stage of the work is reached',
  requestExtension: 'Ask for more time',
  extend: 'Grant or refuse more time',
  suspend: 'Wait for something outside, until a date',
  approveSuspension: 'Grant or refuse a long suspension',
  resume: 'Go on after a suspension',
  urge: 'Urge (counts once a day)',
  supervise: 'Put under watch with a date',
  relocate: 'Correct the place',
  reclassify: 'Correct the category',
  merge: 'Merge into another matter',
  split: 'Split into several matters',
  resolve: 'Say it is done, with outcome and proof',
  agreeUnreasonable: 'Agree or not that a demand is unreasonable',
  verify: 'Verify the result',
  reject: 'Reject the result',
  confirm: 'Satisfied',
  dissatisfied: 'Not satisfied',
  callBack: 'Note a call-back',
  reopen: 'Open again',
  withdraw: 'Withdraw a report',
  redact: 'Hide personal data in text or photos',
} satisfies { [K in CommandBodyName]: string }

type CommandEndpoints = {
  readonly [K in CommandBodyName]: Endpoint & {
    readonly name: K
    readonly params: typeof params
    readonly body: (typeof commandBodies)[K]
    readonly reply: typeof CommandDone
  }
}

function commandEndpoint<K extends CommandBodyName>(name: K) {
  return endpoint({
    name,
    method: 'POST',
    path: `/api/incidents/:id/${kebab(name)}`,
    tag: 'commands',
    summary: summaries[name],
    access,
    params,
    body: commandBodies[name],
    reply: CommandDone,
  })
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** `POST /api/incidents/:id/<command>` for every command of the life cycle. */
export const commands: CommandEndpoints = {
  accept: commandEndpoint('accept'),
  decline: commandEndpoint('decline'),
  escalate: commandEndpoint('escalate'),
  dispatch: commandEndpoint('dispatch'),
  delegate: commandEndpoint('delegate'),
  return: commandEndpoint('return'),
  dispute: commandEndpoint('dispute'),
  rule: commandEndpoint('rule'),
  invite: commandEndpoint('invite'),
  signOff: commandEndpoint('signOff'),
  contact: commandEndpoint('contact'),
  note: commandEndpoint('note'),
  reachMilestone: commandEndpoint('reachMilestone'),
  requestExtension: commandEndpoint('requestExtension'),
  extend: commandEndpoint('extend'),
  suspend: commandEndpoint('suspend'),
  approveSuspension: commandEndpoint('approveSuspension'),
  resume: commandEndpoint('resume'),
  urge: commandEndpoint('urge'),
  supervise: commandEndpoint('supervise'),
  relocate: commandEndpoint('relocate'),
  reclassify: commandEndpoint('reclassify'),
  merge: commandEndpoint('merge'),
  split: commandEndpoint('split'),
  resolve: commandEndpoint('resolve'),
  agreeUnreasonable: commandEndpoint('agreeUnreasonable'),
  verify: commandEndpoint('verify'),
  reject: commandEndpoint('reject'),
  confirm: commandEndpoint('confirm'),
  dissatisfied: commandEndpoint('dissatisfied'),
  callBack: commandEndpoint('callBack'),
  reopen: commandEndpoint('reopen'),
  withdraw: commandEndpoint('withdraw'),
  redact: commandEndpoint('redact'),
}
