import { isSamePerson, isWithinScope } from '../accounts/index.ts'
import { findRunning } from './clocks.ts'
import type { CommandType } from './command.ts'
import type { Surroundings } from './context.ts'
import { findReporter } from './find-reporter.ts'
import type { Incident, PendingRequest } from './incident.ts'
import { addDays, dayInCity, isAfter } from './instants.ts'
import type { Acting } from './standings-of.ts'

/** One command that somebody would give in one position. */
type Wish = { readonly incident: Incident; readonly acting: Acting; readonly around: Surroundings }

/** Says why not, as a refusal's code, or nothing. */
type Obstacle = (wish: Wish) => string | undefined

const no = 'incident.not-allowed'

/** What the state makes impossible although the table allows it. Commands without an entry are always possible. */
const obstacles: { readonly [T in CommandType]?: Obstacle } = {
  accept: (wish) => (wish.acting.standing === 'lead' || isNextInLine(wish) ? undefined : no),
  decline: (wish) => {
    if (wish.acting.standing === 'community') return isNextInLine(wish) ? undefined : no
    return wish.acting.standing === 'lead' && leadKind(wish) === 'gridTeam' ? no : beyondCentre(wish)
  },
  dispatch: (wish) => (mayDecideAsLead(wish) ? beyondCentre(wish) : no),
  merge: (wish) => (mayDecideAsLead(wish) ? beyondCentre(wish) : no),
  split: (wish) => (mayDecideAsLead(wish) ? beyondCentre(wish) : no),
  absorb: (wish) => (mayDecideAsLead(wish) ? undefined : no),
  escalate: ({ incident, around }) =>
    around.city.findUnitAbove(incident.leadUnitId) ? undefined : 'incident.nothing-above',
  return: ({ incident, around }) => (findWayBack(incident, around) ? undefined : 'incident.nothing-above'),
  dispute: ({ incident }) => (incident.dispute ? 'incident.request-pending' : undefined),
  rule: (wish) => (wish.incident.dispute ? (bySecondPerson(wish, wish.incident.dispute) ?? beyondCentre(wish)) : no),
  requestExtension: ({ incident }) => {
    if (incident.request) return 'incident.request-pending'
    return findRunning(incident.clocks, 'solve')?.dueAt === undefined ? no : undefined
  },
  extend: (wish) => settles(wish, 'extension'),
  reachMilestone: ({ incident }) => (findRunning(incident.clocks, 'milestone') ? undefined : no),
  suspend: ({ incident }) => (incident.request ? 'incident.request-pending' : undefined),
  approveSuspension: (wish) => settles(wish, 'suspension'),
  agreeUnreasonable: (wish) => settles(wish, 'unreasonable'),
  supervise: (wish) => beyondCentre(wish),
  resume: ({ incident, acting, around }) =>
    acting.standing === 'system' && incident.suspension && isAfter(incident.suspension.until, around.now)
      ? no
      : undefined,
  urge: ({ incident, around }) =>
    incident.urges.some(({ on }) => on === dayInCity(around.now)) ? 'incident.urged-today' : undefined,
  verify: (wish) => byOthers(wish),
  reject: (wish) => byOthers(wish),
  callBack: ({ incident: { resolution }, around: { actor } }) => {
    if (!resolution) return no
    return isSamePerson(actor, resolution.byPersonId) ? 'incident.own-work' : undefined
  },
  confirm: (wish) => unlessRateable(wish),
  dissatisfied: (wish) => unlessRateable(wish),
  reopen: ({ incident, acting, around }) => {
    if (acting.standing !== 'reporter' || !incident.closing) return undefined
    const until = addDays(incident.closing.at, around.policy.reopenWithinDays)
    return isAfter(around.now, until) ? 'incident.too-late' : undefined
  },
  withdraw: ({ incident }) => (incident.reporters.length === 1 ? undefined : no),
  passWindow: ({ incident, around }) => {
    const dueAt = findRunning(incident.clocks, 'rate')?.dueAt
    return dueAt === undefined || isAfter(dueAt, around.now) ? no : undefined
  },
}

export function findObstacle(type: CommandType, wish: Wish): string | undefined {
  return obstacles[type]?.(wish)
}

/** Where a return goes: to the last sender that still exists, or one level up where nobody sent it. */
export function findWayBack(incident: Incident, { city }: Pick<Surroundings, 'city'>): string | undefined {
  const sender = incident.senders.findLast((id) => city.findUnit(id) !== undefined && id !== incident.leadUnitId)
  return sender ?? city.findUnitAbove(incident.leadUnitId)?.id
}

function leadKind({ incident, around }: Wish) {
  return around.city.findUnit(incident.leadUnitId)?.kind
}

/** A grid team may take what lies with its community, and a community what lies with one of its grid teams. */
function isNextInLine({ incident, acting, around: { city } }: Wish): boolean {
  const own = city.findUnit(acting.unitId ?? '')
  const lead = city.findUnit(incident.leadUnitId)
  if (!own || !lead) return false
  const [lower, upper] = acting.standing === 'grid' ? [own, lead] : [lead, own]
  return lower.kind === 'gridTeam' && upper.kind === 'community' && isWithinScope(upper.areaCode, lower.areaCode)
}

/** Deciding about others' matters is for communities and centres. */
function mayDecideAsLead(wish: Wish): boolean {
  const kind = leadKind(wish)
  return wish.acting.standing !== 'lead' || kind === 'community' || kind === 'centre'
}

/** A centre decides over units of its own area only, not over the lead of a level above it. */
function beyondCentre({ incident, acting, around: { city } }: Wish): string | undefined {
  if (acting.standing !== 'centre') return undefined
  const own = city.findUnit(acting.unitId ?? '')
  const lead = city.findUnit(incident.leadUnitId)
  return own && lead && !isWithinScope(own.areaCode, lead.areaCode) ? no : undefined
}

function settles(wish: Wish, kind: PendingRequest['kind']): string | undefined {
  const { request } = wish.incident
  return request?.kind === kind ? (bySecondPerson(wish, request) ?? beyondCentre(wish)) : no
}

function bySecondPerson({ around: { actor } }: Wish, asked: { readonly byPersonId: string }): string | undefined {
  return isSamePerson(actor, asked.byPersonId) ? 'incident.own-work' : undefined
}

function byOthers({ incident: { resolution }, acting, around: { actor } }: Wish): string | undefined {
  const isOwn = acting.unitId === resolution?.byUnitId || (resolution && isSamePerson(actor, resolution.byPersonId))
  return isOwn ? 'incident.own-work' : undefined
}

function unlessRateable({ incident, around }: Wish): string | undefined {
  const { resolution, stage } = incident
  const reporter = findReporter(incident, around.actor)
  if (!resolution || !reporter) return no
  if (isSamePerson(around.actor, resolution.byPersonId)) return 'incident.own-work'
  if (reporter.rating) return 'incident.rated-already'
  const asked = incident.clocks.findLast(({ kind }) => kind === 'rate')?.dueAt
  const until = asked ?? addDays(resolution.at, around.policy.rateWithinDays)
  return stage === 'closed' && isAfter(around.now, until) ? 'incident.too-late' : undefined
}
