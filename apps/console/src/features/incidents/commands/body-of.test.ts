import { commandBodies } from '@ejia/contract'
import { describe, expect, test } from 'vitest'
import { bodyOf } from './body-of.ts'
import { commandForms, formOf } from './command-forms.ts'
import { type FormCommand, type FormValues, shownFields } from './field.ts'

const id = '0190d6a0-0000-7000-8000-000000000001'
const other = '0190d6a0-0000-7000-8000-000000000002'
const envelope = { commandId: id, expectedVersion: 3 }
const later = '2026-12-01T10:00:00.000Z'
const reason = '社区两次上门劝导，对方不配合'
const place = { longitude: 117.63, latitude: 24.5, address: '毅阳社区公共绿地', areaCode: '350603005001' }

/** What a person fills in, as the controls keep it. */
const filledIn = {
  accept: { personId: other, note: '马上去看' },
  decline: { reason, whereToGo: '请拨打 12315' },
  escalate: { reason, tried: '上门两次', toUnitId: other },
  dispatch: {
    unitId: other,
    dueAt: later,
    note: '今晚到场',
    coHandlers: [{ unitId: id, task: '一起到场', dueAt: later }],
  },
  delegate: { personId: other, note: '请今天处理' },
  return: { reason },
  dispute: { grounds: reason, proposedUnitId: other },
  rule: { leadUnitId: other, reason },
  invite: { unitId: other, task: '断电配合', dueAt: later },
  signOff: { unitId: other, result: '已断电', photoIds: [{ id: other }] },
  contact: { how: 'phone', contactedAt: '2026-11-23T08:00:00.000Z', gist: '告知今晚处置' },
  note: { text: '已量尺寸', photoIds: [{ id: other }], visibility: 'reporter' },
  reachMilestone: { milestoneId: 'stop-work', done: '已责令停工', photoIds: [{ id: other }] },
  requestExtension: { dueAt: later, reason },
  extend: { approved: true, dueAt: later, reason },
  suspend: { until: later, reason, waitingFor: 'reporter' },
  approveSuspension: { approved: false, reason },
  resume: { reason },
  urge: { text: '请尽快' },
  supervise: { dueAt: later, reason },
  relocate: { place, reason },
  reclassify: { categoryId: 'illegal-building', reason },
  merge: { targetId: { id: other, label: 'ZZ-2026-000002 搭棚' }, reason },
  split: { parts: [{ text: '搭棚', categoryId: 'illegal-building' }, { text: '占道' }], reason },
  resolve: { outcome: 'substantive', done: '已拆除', proofIds: [{ id: other }], releases: { [other]: '无需到场' } },
  agreeUnreasonable: { agreed: true, reason },
  verify: { note: '现场看过' },
  reject: { reason },
  confirm: { text: '谢谢' },
  dissatisfied: { aspects: ['result'], text: '地没清干净' },
  callBack: { reached: true, satisfied: false, aspects: ['result'], reopen: true, text: '还有垃圾' },
  reopen: { reason },
  withdraw: { reason: '已自行解决' },
  redact: { targets: [`photo:${other}`, 'text:2'], reason },
} satisfies Record<FormCommand, FormValues>

const commands = Object.keys(commandForms).filter((name): name is FormCommand => name in filledIn)

describe('every command has a form', () => {
  test('and no body of the contract is without one', () => {
    expect(commands.toSorted()).toEqual(Object.keys(commandBodies).toSorted())
  })

  test.each(commands)('%s, filled in completely, is what the contract takes, and loses nothing', (command) => {
    const body = bodyOf(command, filledIn[command], envelope)
    expect(commandBodies[command].safeParse(body).error).toBeUndefined()
    expect(Object.keys(body).toSorted()).toEqual(
      [...Object.keys(filledIn[command]), 'commandId', 'expectedVersion'].toSorted(),
    )
  })

  // One speaks on the way; at a desk one writes.
  const onPhonesOnly = 'voiceIds'

  test.each(commands)('%s asks for every fact the contract knows', (command) => {
    const asked = formOf(command).fields.map(({ name }) => name)
    const wanted = Object.keys(commandBodies[command].shape).filter(
      (name) => !(name in envelope) && name !== onPhonesOnly,
    )
    expect(asked.toSorted()).toEqual(wanted.toSorted())
  })

  test.each(commands)('%s, left empty except for what is required, is what the contract takes', (command) => {
    const values: FormValues = filledIn[command]
    const { fields, oneOf } = formOf(command)
    const needed = fields.filter(({ name, required }) => required || oneOf?.fields[0] === name)
    const least = Object.fromEntries(needed.map(({ name }) => [name, values[name]]))
    expect(commandBodies[command].safeParse(bodyOf(command, least, envelope)).error).toBeUndefined()
  })
})

describe('a body', () => {
  test('leaves out what is empty or blank', () => {
    expect(bodyOf('accept', { personId: undefined, note: '   ' }, envelope)).toEqual(envelope)
  })

  test('leaves out what is hidden, even if it was filled in before', () => {
    const body = bodyOf('callBack', { reached: false, satisfied: false, reopen: true }, envelope)
    expect(body).toEqual({ ...envelope, reached: false })
    expect(shownFields(formOf('extend'), { approved: false }).map(({ name }) => name)).not.toContain('dueAt')
  })

  test('names the coordinate system of a point', () => {
    const body = commandBodies.relocate.parse(bodyOf('relocate', { place, reason }, envelope))
    expect(body.place.point).toEqual({ longitude: 117.63, latitude: 24.5, coordSys: 'wgs84' })
  })

  test('has no place as long as nothing says where', () => {
    expect(bodyOf('relocate', { place: { address: '绿地' }, reason }, envelope)).toEqual({ ...envelope, reason })
  })
})
