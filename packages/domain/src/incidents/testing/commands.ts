import type { CommandOf, CommandType, Report } from '../command.ts'
import type { ReportedBy } from '../incident.ts'
import { later } from '../instants.ts'
import { green } from './small-city.ts'
import { begin, day } from './specify.ts'

export const byLin: ReportedBy = { reporterId: 'lin', kind: 'resident' }
export const byWang: ReportedBy = { reporterId: 'wang', kind: 'resident' }
export const byWorker: ReportedBy = { reporterId: 'worker', kind: 'staff' }

export const report: Report = {
  type: 'report',
  text: 'Lao Chen has built a shed on the green',
  categoryId: 'shed',
  place: green,
  photoIds: ['before'],
  urgent: false,
  confidential: false,
  source: 'resident',
  by: byLin,
}

/** A proper command of every kind, to be varied. */
export const command: { readonly [T in CommandType]: CommandOf<T> } = {
  report,
  record: {
    type: 'record',
    report: { ...report, source: 'gridWorker', by: byWorker },
    done: 'cleared',
    proofIds: ['after'],
  },
  accept: { type: 'accept' },
  decline: { type: 'decline', reason: 'not ours', whereToGo: 'the water company' },
  escalate: { type: 'escalate', reason: 'he refuses', tried: 'two visits' },
  dispatch: { type: 'dispatch', unitId: 'streetOrder', coHandlers: [] },
  delegate: { type: 'delegate', unitId: 'grid' },
  return: { type: 'return', reason: 'not ours' },
  dispute: { type: 'dispute', grounds: 'the green belongs to housing' },
  rule: { type: 'rule', leadUnitId: 'streetPolice', reason: 'by the list of duties' },
  invite: { type: 'invite', unitId: 'community', task: 'come along' },
  signOff: { type: 'signOff', result: 'came along', photoIds: [] },
  contact: { type: 'contact', contactedAt: begin, how: 'phone', gist: 'explained' },
  note: { type: 'note', text: 'seen', photoIds: [], visibility: 'internal' },
  reachMilestone: { type: 'reachMilestone', milestoneId: 'stop', done: 'the builders left', photoIds: [] },
  requestExtension: { type: 'requestExtension', reason: 'rain', dueAt: later(begin, 30 * day) },
  extend: { type: 'extend', approved: true, reason: 'granted' },
  suspend: { type: 'suspend', reason: 'the court decides', until: later(begin, 10 * day) },
  approveSuspension: { type: 'approveSuspension', approved: true, reason: 'granted' },
  resume: { type: 'resume', reason: 'the court has decided' },
  urge: { type: 'urge' },
  supervise: { type: 'supervise', reason: 'the mayor asks', dueAt: later(begin, 9 * day) },
  relocate: { type: 'relocate', place: green, reason: 'the pin was off' },
  reclassify: { type: 'reclassify', categoryId: 'noise', reason: 'it is the noise' },
  merge: { type: 'merge', targetId: 'another', reason: 'the same shed' },
  split: { type: 'split', parts: [{ id: 'part', caseCode: 'PART', text: 'the noise' }], reason: 'two matters' },
  resolve: { type: 'resolve', outcome: 'substantive', done: 'the shed is gone', proofIds: ['after'], releases: [] },
  agreeUnreasonable: { type: 'agreeUnreasonable', agreed: true, reason: 'indeed' },
  verify: { type: 'verify' },
  reject: { type: 'reject', reason: 'half of it stands' },
  confirm: { type: 'confirm' },
  dissatisfied: { type: 'dissatisfied', aspects: ['result'], text: 'it is back' },
  callBack: { type: 'callBack', reached: true, satisfied: true, reopen: false },
  reopen: { type: 'reopen', reason: 'it is back' },
  join: { type: 'join', by: byWang, photoIds: [] },
  withdraw: { type: 'withdraw' },
  redact: { type: 'redact', reason: 'a name', targets: [{ kind: 'text', version: 1 }] },
  absorb: {
    type: 'absorb',
    fromId: 'another',
    fromCaseCode: 'ANOTHER',
    confidential: false,
    reporters: [byWang],
  },
  openPart: {
    type: 'openPart',
    part: { id: 'part', caseCode: 'PART', text: 'the noise' },
    fromId: 'incident',
    unitId: 'street',
    report,
    alsoBy: [],
  },
  passWindow: { type: 'passWindow' },
  retime: { type: 'retime' },
  handOver: { type: 'handOver', fromPersonId: 'leaving', toPersonId: 'successor', reason: 'moves away' },
}
