import type { CommandBody, CommandBodyName } from '@ejia/contract'
import { v7 as newId } from 'uuid'

type Facts<Name extends CommandBodyName> = Omit<CommandBody<Name>, 'commandId' | 'expectedVersion'>

const id = newId()
const reason = '说明'
const dueAt = '2030-01-01T00:00:00.000Z'

/** For each command what it must carry, so that nothing but the caller's rights can be in its way. */
const facts: { readonly [Name in CommandBodyName]: Facts<Name> } = {
  accept: {},
  decline: { reason, whereToGo: '12345' },
  escalate: { reason, tried: '上门两次' },
  dispatch: { unitId: id },
  delegate: { unitId: id },
  return: { reason },
  dispute: { grounds: reason },
  rule: { leadUnitId: id, reason },
  invite: { unitId: id, task: '一起去看' },
  signOff: { result: '看过了' },
  contact: { contactedAt: dueAt, how: 'phone', gist: '说明情况' },
  note: { text: '记录' },
  reachMilestone: { milestoneId: 'stop-work', done: '已停工' },
  requestExtension: { reason, dueAt },
  extend: { approved: true, reason },
  suspend: { reason, until: dueAt },
  approveSuspension: { approved: true, reason },
  resume: { reason },
  urge: {},
  supervise: { reason, dueAt },
  relocate: { place: { areaCode: '350602006005', address: '' }, reason },
  reclassify: { categoryId: 'noise', reason },
  merge: { targetId: id, reason },
  split: { parts: [{ text: '另一件事' }], reason },
  resolve: { outcome: 'substantive', done: '拆了' },
  agreeUnreasonable: { agreed: true, reason },
  verify: {},
  reject: { reason },
  confirm: {},
  dissatisfied: { aspects: ['speed'] },
  callBack: { reached: false },
  reopen: { reason },
  withdraw: {},
  redact: { reason, targets: [{ kind: 'text', version: 1 }] },
}

/** The body of a command by the endpoint's name; undefined where it is no command. */
export function findCommandBody(name: string): object | undefined {
  const found = Object.entries(facts).find(([command]) => command === name)
  return found && { commandId: newId(), expectedVersion: 1, ...found[1] }
}
