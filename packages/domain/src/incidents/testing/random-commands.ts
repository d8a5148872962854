import fc from 'fast-check'
import type { Actor } from '../../accounts/index.ts'
import type { Command, CommandType } from '../command.ts'
import type { ReportedBy } from '../incident.ts'
import { later } from '../instants.ts'
import { aspects, outcomes } from '../stage.ts'
import { abroad, green, nextGrid, otherSide, staff, type UnitId, undrawn, units } from './small-city.ts'
import { begin, day } from './specify.ts'

/** Words and names that no reporter may read, or only their own, begin with a mark by which they are found. */
export const marks = { internal: '§internal', person: '§person', ofReporter: (key: string) => `§${key}§` }

const cleared = { cleared: true }
const named = (name: string) => ({ person: `${marks.person}-${name}` })
export const keys = ['§r1', '§r2', '§r3', '§r4'] as const
const residents = keys.map((reporterId): Actor => ({ kind: 'resident', reporterId }))
const workers: readonly Actor[] = [
  staff('gridWorker', 'grid', named('1')),
  staff('gridWorker', 'grid2', named('2')),
  staff('gridWorker', 'otherGrid', named('3')),
  staff('communityHead', 'community', named('4')),
  staff('communityHead', 'otherCommunity', named('5')),
  staff('departmentHandler', 'streetOrder', { ...cleared, ...named('6') }),
  staff('departmentHandler', 'streetPolice', named('7')),
  staff('departmentHandler', 'countyHousing', named('8')),
  staff('dispatcher', 'street', { ...cleared, ...named('9') }),
  staff('dispatcher', 'street', named('10')),
  staff('dispatcher', 'otherStreet', named('11')),
  staff('dispatcher', 'county', { ...cleared, ...named('12') }),
  staff('dispatcher', 'cityCentre', named('13')),
  staff('supervisor', 'street', named('14')),
  staff('supervisor', 'streetOrder', named('15')),
  staff('callbackOfficer', 'county', named('16')),
  staff('privacyOfficer', 'county', { ...cleared, ...named('17') }),
  staff('securityAdministrator', 'cityCentre', named('18')),
]
export const actors: readonly Actor[] = [...residents, ...workers, { kind: 'system' }]

const internal = fc.nat(9).map((n) => `${marks.internal}${n}`)
const public_ = fc.constantFrom('done', 'wait', 'later')
const unitId: fc.Arbitrary<UnitId> = fc.constantFrom(...units.map(({ id }) => id))
const place = fc.constantFrom(green, green, nextGrid, otherSide, undrawn, abroad)
const date = fc.integer({ min: 1, max: 120 }).map((days) => later(begin, days * day))
const categoryId = fc.constantFrom('shed', 'noise', 'other')
const by: fc.Arbitrary<ReportedBy> = fc.constantFrom(
  ...keys.map((reporterId) => ({ reporterId, kind: 'resident' as const })),
  { reporterId: '§staff', kind: 'staff' as const },
  { reporterId: '§partner', kind: 'partner' as const },
)
const seldom = fc.nat(5).map((n) => n === 0)
const photoIds = fc.array(
  fc.nat(10 ** 6).map((n) => `photo${n}`),
  { maxLength: 2 },
)
const task = fc.record({ unitId, task: internal })
const releases = fc.array(fc.record({ unitId, reason: internal }), { maxLength: 3 })
const part = fc.record({ id: fc.uuid(), caseCode: fc.uuid(), text: public_ })
const target = fc.record({ kind: fc.constant('text' as const), version: fc.integer({ min: 1, max: 12 }) })

function reportBy(source: 'resident' | 'gridWorker' | 'onBehalf' | 'partner', one: ReportedBy) {
  return fc.record({
    type: fc.constant('report' as const),
    text: fc.constant(`text ${marks.ofReporter(one.reporterId)}`),
    categoryId,
    place,
    photoIds,
    urgent: fc.boolean(),
    confidential: seldom,
    source: fc.constant(source),
    by: fc.constant(one),
  })
}

export const opening = fc.oneof(
  ...keys.map((reporterId) => reportBy('resident', { reporterId, kind: 'resident' })),
  ...keys.map((reporterId) => reportBy('onBehalf', { reporterId, kind: 'resident' })),
  reportBy('gridWorker', { reporterId: '§staff', kind: 'staff' }),
  reportBy('partner', { reporterId: '§partner', kind: 'partner' }),
)

const recording = opening.chain((report) =>
  fc.record({ type: fc.constant('record' as const), report: fc.constant(report), done: public_, proofIds: photoIds }),
)

/** Any command, mostly well-formed, in no order that makes sense. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  opening,
  recording,
  of('accept', {}, { personId: fc.constant(marks.person), note: internal }),
  of('decline', { reason: public_, whereToGo: public_ }),
  of('escalate', { reason: internal, tried: internal }, { toUnitId: unitId }),
  of('dispatch', { unitId, coHandlers: fc.array(task, { maxLength: 2 }) }, { dueAt: date, note: internal }),
  of('delegate', {}, { personId: fc.constant(marks.person), unitId }),
  of('return', { reason: internal }),
  of('dispute', { grounds: internal }, { proposedUnitId: unitId }),
  of('rule', { leadUnitId: unitId, reason: internal }),
  of('invite', { unitId, task: internal }),
  of('signOff', { result: internal, photoIds }, { unitId }),
  of('contact', { contactedAt: date, how: fc.constant('phone' as const), gist: internal }),
  of('note', { text: internal, photoIds, visibility: fc.constant('internal' as const) }),
  of('reachMilestone', { milestoneId: fc.constantFrom('stop', 'clear'), done: public_, photoIds }),
  of('requestExtension', { reason: internal, dueAt: date }),
  of('extend', { approved: fc.boolean(), reason: public_ }, { dueAt: date }),
  of('suspend', { reason: public_, until: date }, { waitingFor: fc.constant('reporter' as const) }),
  of('approveSuspension', { approved: fc.boolean(), reason: internal }),
  of('resume', { reason: internal }),
  of('urge', {}),
  of('supervise', { reason: internal, dueAt: date }),
  of('relocate', { place, reason: internal }),
  of('reclassify', { categoryId, reason: internal }, { confidential: seldom }),
  of('merge', { targetId: fc.constantFrom('i1', 'i2', 'i3'), reason: internal }),
  of('split', { parts: fc.array(part, { maxLength: 2 }), reason: internal }),
  of('resolve', { outcome: fc.constantFrom(...outcomes), done: public_, proofIds: photoIds, releases }),
  of('agreeUnreasonable', { agreed: fc.boolean(), reason: internal }),
  of('verify', {}, { note: internal }),
  of('reject', { reason: internal }),
  of('confirm', {}),
  of('dissatisfied', { aspects: fc.subarray([...aspects]) }),
  of('callBack', { reached: fc.boolean(), reopen: fc.boolean() }, { satisfied: fc.boolean(), text: internal }),
  of('reopen', { reason: internal }),
  by.chain((one) =>
    of('join', { by: fc.constant(one), text: fc.constant(`me too ${marks.ofReporter(one.reporterId)}`), photoIds }),
  ),
  of('withdraw', {}),
  of('redact', { reason: internal, targets: fc.array(target, { minLength: 1, maxLength: 2 }) }),
  of('passWindow', {}),
  of('retime', {}),
)

type Shapes<T> = { [K in keyof T]: fc.Arbitrary<T[K]> }

function of<T extends CommandType, R extends object, O extends object = object>(
  type: T,
  required: Shapes<R>,
  optional?: Shapes<O>,
) {
  return fc
    .tuple(fc.record(required), optional ? fc.record(optional, { requiredKeys: [] }) : fc.constant({}))
    .map(([facts, more]) => ({ type, ...facts, ...more }))
}
