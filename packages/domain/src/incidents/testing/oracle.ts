import type { Actor, Membership, Role } from '../../accounts/index.ts'
import type { CommandType } from '../command.ts'
import type { Incident } from '../incident.ts'
import type { Stage } from '../stage.ts'

type Who =
  | 'responsible'
  | 'coHandler'
  | 'gridHere'
  | 'communityHere'
  | 'centreHere'
  | 'supervisor'
  | 'callback'
  | 'privacy'
  | 'reporter'
  | 'resident'
  | 'platform'

const all: readonly Stage[] = [
  'reported',
  'handling',
  'dispatching',
  'suspended',
  'resolved',
  'closed',
  'declined',
  'merged',
]
const open = all.slice(0, 4)
const decidable: readonly Stage[] = ['reported', 'handling', 'dispatching']
const handlers: readonly Who[] = [
  'responsible',
  'coHandler',
  'gridHere',
  'communityHere',
  'centreHere',
  'supervisor',
  'reporter',
]

/** The life cycle told a second time, by command instead of by position, to judge the first by. */
const told: Readonly<Record<CommandType, readonly [readonly Stage[], readonly Who[]]>> = {
  report: [[], []],
  record: [[], []],
  openPart: [[], []],
  accept: [
    ['reported', 'dispatching'],
    ['responsible', 'gridHere', 'communityHere'],
  ],
  decline: [
    ['reported', 'dispatching'],
    ['responsible', 'communityHere', 'centreHere'],
  ],
  escalate: [['handling', 'dispatching'], ['responsible']],
  dispatch: [
    ['reported', 'dispatching'],
    ['responsible', 'centreHere'],
  ],
  delegate: [['handling'], ['responsible']],
  return: [['handling', 'reported'], ['responsible']],
  dispute: [['handling'], ['responsible']],
  rule: [['handling'], ['centreHere']],
  invite: [['handling'], ['responsible', 'centreHere']],
  signOff: [open, ['coHandler']],
  contact: [['handling'], ['responsible']],
  note: [open, [...handlers, 'platform']],
  reachMilestone: [['handling'], ['responsible']],
  requestExtension: [['handling'], ['responsible']],
  extend: [['handling'], ['supervisor', 'centreHere']],
  suspend: [['handling'], ['responsible']],
  approveSuspension: [['handling'], ['supervisor', 'centreHere']],
  resume: [['suspended'], ['responsible', 'platform']],
  urge: [open, ['reporter', 'centreHere']],
  supervise: [open, ['supervisor', 'centreHere']],
  relocate: [decidable, ['responsible', 'centreHere', 'platform']],
  reclassify: [decidable, ['responsible', 'centreHere']],
  merge: [decidable, ['responsible', 'centreHere']],
  split: [decidable, ['responsible', 'centreHere']],
  absorb: [open, ['responsible', 'communityHere', 'centreHere']],
  resolve: [['handling'], ['responsible']],
  agreeUnreasonable: [['handling'], ['supervisor', 'centreHere']],
  verify: [['resolved'], ['communityHere', 'centreHere']],
  reject: [['resolved'], ['communityHere', 'centreHere']],
  confirm: [['resolved', 'closed'], ['reporter']],
  dissatisfied: [['resolved', 'closed'], ['reporter']],
  callBack: [
    ['resolved', 'closed'],
    ['centreHere', 'callback'],
  ],
  reopen: [['closed'], ['reporter', 'centreHere']],
  join: [open, ['resident']],
  withdraw: [['reported'], ['reporter']],
  redact: [all, ['privacy']],
  passWindow: [['resolved'], ['platform']],
  retime: [[...open, 'resolved'], ['platform']],
  handOver: [['handling', 'suspended', 'resolved', 'closed'], ['platform']],
}

export function mayEver(actor: Actor, incident: Incident, type: CommandType): boolean {
  const [stages, who] = told[type]
  return stages.includes(incident.stage) && who.some((one) => is(one, actor, incident))
}

function is(who: Who, actor: Actor, incident: Incident): boolean {
  const reported = (key: 'reporterId' | 'personId', id: string | undefined) =>
    id !== undefined && incident.reporters.some((reporter) => reporter[key] === id)
  if (actor.kind === 'system') return who === 'platform'
  if (actor.kind === 'resident') {
    if (who === 'reporter') return reported('reporterId', actor.reporterId)
    return who === 'resident' && !incident.confidential
  }
  if (who === 'reporter') return reported('personId', actor.personId)
  return actor.memberships.some((held) => (held.cleared || !incident.confidential) && holds(who, held, incident))
}

function holds(who: Who, { role, unitId, unitKind, areaCode }: Membership, incident: Incident): boolean {
  const here = incident.place.areaCode.startsWith(areaCode)
  const isOf = (id: string) => id === unitId
  const works: Record<typeof unitKind, Role> = {
    gridTeam: 'gridWorker',
    community: 'communityHead',
    centre: 'dispatcher',
    department: 'departmentHandler',
  }
  switch (who) {
    case 'responsible':
      return isOf(incident.leadUnitId) && works[unitKind] === role
    case 'coHandler':
      return incident.coHandlers.some((part) => isOf(part.unitId) && part.status === 'open') && works[unitKind] === role
    case 'gridHere':
      return role === 'gridWorker' && here
    case 'communityHere':
      return role === 'communityHead' && here
    case 'centreHere':
      return role === 'dispatcher' && unitKind === 'centre' && here
    case 'supervisor':
      return role === 'supervisor' && (isOf(incident.leadUnitId) || here)
    case 'callback':
      return role === 'callbackOfficer' && here
    case 'privacy':
      return role === 'privacyOfficer' && here
    case 'reporter':
    case 'resident':
    case 'platform':
      return false
  }
}
