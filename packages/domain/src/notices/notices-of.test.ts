import { expect, test } from 'vitest'
import { noticesOf } from './notices-of.ts'
import { reminderNotices } from './reminder-notices.ts'
import { world } from './testing/small-city.ts'
import { type Act, after, report } from './testing/story.ts'

const reported: Act = ['lin', report()]
const accepted: Act = ['worker', { type: 'accept' }]
const escalated: Act = ['worker', { type: 'escalate', reason: 'refuses', tried: 'twice' }]
const taken: Act = ['head', { type: 'accept' }]
const further: Act = ['head', { type: 'escalate', reason: 'refuses', tried: 'again' }]
const dispatched: Act = ['dispatcher', { type: 'dispatch', unitId: 'order', coHandlers: [] }]
const given: Act = ['officer', { type: 'delegate', personId: 'officer' }]
const resolved: Act = ['officer', { type: 'resolve', outcome: 'substantive', done: 'gone', proofIds: [], releases: [] }]
const atOrder = [reported, accepted, escalated, taken, further, dispatched] as const

function told(...acts: readonly Act[]): string[] {
  return noticesOf(after(...acts), world).map(
    ({ recipient, step }) => `${recipient.kind === 'staff' ? recipient.personId : recipient.reporterId} ${step}`,
  )
}

test('[N1] [N3] a report is told to the people of the grid, each once', () => {
  expect(told(reported)).toEqual(['worker accept', 'mate accept'])
})

test('[N4] [N9] who accepts is not told, nor are their colleagues; the reporter is', () => {
  expect(told(reported, accepted)).toEqual(['lin case.accepted'])
})

test('[N1] [N9] along the chain the next unit is told to act and the reporter where it is', () => {
  expect(told(...atOrder.slice(0, 3))).toEqual(['head decide', 'lin case.handedOver'])
  expect(told(...atOrder.slice(0, 5))).toEqual(['dispatcher decide', 'cleared decide', 'lin case.handedOver'])
  expect(told(...atOrder)).toEqual(['officer handle', 'colleague handle', 'lin case.handedOver'])
})

test('[N1] a matter given to one person is told to that person only', () => {
  expect(told(...atOrder, ['officer', { type: 'delegate', personId: 'colleague' }])).toEqual(['colleague handle'])
})

test('[N2] where nobody works in the unit the next one above is told', () => {
  const place = { longitude: 117.7, latitude: 24.5, address: '', areaCode: '350603001002002' }
  expect(told(['lin', report({ place })])).toEqual(['head accept'])
})

test('[N5] [N10] a tip-off reaches cleared people only, and says nothing but that there is something to do', () => {
  const change = after(['lin', report({ confidential: true })])
  const notices = noticesOf(change, world)
  expect(notices.map(({ recipient }) => recipient)).toEqual([{ kind: 'staff', personId: 'cleared' }])
  expect(Object.keys(notices[0]?.facts ?? {})).toEqual(['dueAt'])
})

test('[N6] urging goes to whoever has the matter, and the one who urges is not told', () => {
  expect(told(...atOrder, given, ['lin', { type: 'urge' }])).toEqual(['officer urged'])
  expect(told(...atOrder, ['dispatcher', { type: 'urge' }])).toEqual(['officer urged', 'colleague urged'])
})

test('[N6] a reporter’s word and an order to supervise reach the handler', () => {
  const word: Act = ['lin', { type: 'note', text: 'still there', photoIds: [], visibility: 'reporter' }]
  expect(told(...atOrder, given, word)).toEqual(['officer answered'])
  const order: Act = ['supervisor', { type: 'supervise', reason: 'slow', dueAt: '2026-03-20T00:00:00.000Z' }]
  expect(told(...atOrder, given, order)).toEqual(['officer supervised'])
})

test('[N6] [N9] an extension is asked of the centre, and its answer told to the handler and the reporter', () => {
  const asked: Act = ['officer', { type: 'requestExtension', reason: 'rain', dueAt: '2026-04-20T00:00:00.000Z' }]
  expect(told(...atOrder, given, asked)).toEqual(['dispatcher approve', 'cleared approve'])
  const granted: Act = ['dispatcher', { type: 'extend', approved: true, reason: 'it rains' }]
  expect(told(...atOrder, given, asked, granted)).toEqual(['officer extended', 'lin case.delayed'])
  const refused: Act = ['dispatcher', { type: 'extend', approved: false, reason: 'no' }]
  expect(told(...atOrder, given, asked, refused)).toEqual(['officer extensionRefused'])
})

test('[N9] a question to the reporter is told as a question', () => {
  const question: Act = [
    'officer',
    { type: 'suspend', reason: 'which house?', until: '2026-03-06T00:00:00.000Z', waitingFor: 'reporter' },
  ]
  expect(told(...atOrder, given, question)).toEqual(['lin case.asked'])
})

test('[N9] the result goes to the reporter and to whoever verifies', () => {
  expect(told(...atOrder, given, resolved)).toEqual(['head verify', 'lin case.done'])
})

test('[N7] dissatisfaction sends it back to the handler and is told to the supervisors', () => {
  const angry: Act = ['lin', { type: 'dissatisfied', aspects: ['result'] }]
  expect(told(...atOrder, given, resolved, angry)).toEqual(['officer redo', 'supervisor watch'])
})

test('[N7] so is what a reporter says when called back', () => {
  const asked: Act = [
    'dispatcher',
    { type: 'callBack', reached: true, satisfied: false, text: 'it is back', reopen: true },
  ]
  expect(told(...atOrder, given, resolved, asked)).toEqual(['officer redo', 'supervisor watch', 'lin case.redo'])
})

test('[N9] a refusal says why and where to go; joined reporters are told too', () => {
  const joined: Act = ['wang', { type: 'join', by: { reporterId: 'wang', kind: 'resident' }, photoIds: [] }]
  const declined: Act = ['head', { type: 'decline', reason: 'private', whereToGo: 'the court' }]
  const change = after(reported, joined, declined)
  const notices = noticesOf(change, world).filter(({ recipient }) => recipient.kind === 'reporter')
  expect(notices.map(({ step, facts: { reason, more } }) => [step, reason, more])).toEqual([
    ['case.declined', 'private', 'the court'],
    ['case.declined', 'private', 'the court'],
  ])
})

test('[N8] whoever loses a matter without having acted is told that it is gone', () => {
  expect(told(reported, ['lin', { type: 'withdraw' }])).toEqual(['worker gone', 'mate gone'])
})

test('[N9] a caller is told the case code; who reports on a screen is not', () => {
  expect(told(['dispatcher', report({ source: 'onBehalf' })])).toContain('lin case.received')
})

test('[N11] a reminder goes to whom its step names', () => {
  const { after: incident } = after(reported)
  const toldBy = (
    tell: 'handler' | 'head' | 'supervisor' | 'centre' | 'centreAbove',
    at = '2026-03-04T00:00:00.000Z',
  ) =>
    reminderNotices(
      incident,
      { key: 'k', clockKey: 'c', clock: 'accept', dueAt: '2026-03-04T00:00:00.000Z', at, tell },
      world,
    ).map(({ recipient, step }) => `${recipient.kind === 'staff' ? recipient.personId : ''} ${step}`)
  expect(toldBy('handler', '2026-03-03T00:00:00.000Z')).toEqual(['worker nearDue', 'mate nearDue'])
  expect(toldBy('handler')).toEqual(['worker due', 'mate due'])
  expect(toldBy('head')).toEqual(['head overdue'])
  expect(toldBy('supervisor')).toEqual(['supervisor overdue'])
  expect(toldBy('centre')).toEqual(['dispatcher overdue', 'cleared overdue'])
  expect(toldBy('centreAbove')).toEqual(['countyDispatcher overdue'])
})

test('[N11] nobody is reminded of a step that is not owed any more', () => {
  const { after: incident } = after(reported, accepted)
  const at = '2026-03-04T00:00:00.000Z'
  expect(
    reminderNotices(incident, { key: 'k', clockKey: 'c', clock: 'accept', dueAt: at, at, tell: 'handler' }, world),
  ).toEqual([])
})
