import { type CommandBodyName, commandBodies } from '@ejia/contract'
import { expect, test } from 'vitest'
import { newCommandId } from './testing/caller.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { openTestCity, type Person } from './testing/test-city.ts'

const city = await openTestCity()
const { call, unitIds, personIds, database } = city

const soon = new Date(Date.now() + 5 * 86_400_000).toISOString()
const late = new Date(Date.now() + 60 * 86_400_000).toISOString()
const reached: Set<string> = new Set()

/** Sends commands one after the other, each of which must succeed, and answers the stage that is reached. */
async function go(id: string, ...steps: readonly (readonly [Person, CommandBodyName, object?])[]): Promise<string> {
  let stage = ''
  for (const [person, name, facts] of steps) {
    const { status, body, problem } = await act(city, person, [name, id, facts])
    if (status !== 200) throw new Error(`${name} by ${person}: ${problem.code} ${JSON.stringify(problem.details)}`)
    reached.add(name)
    stage = body.stage
  }
  return stage
}

async function newMatter(given: object = {}): Promise<string> {
  return idOf(city, (await reportByResident(city, given)).caseCode)
}

const toOffice = [
  ['worker', 'accept', { personId: personIds.worker }],
  ['worker', 'escalate', { reason: '不归我们管', tried: '上门' }],
  ['head', 'escalate', { reason: '没有执法权', tried: '上门' }],
  ['dispatcher', 'dispatch', { unitId: unitIds.urban, dueAt: late }],
] as const

test('[E9] every command of the life cycle is carried out over HTTP where it is legal', async () => {
  const main = await newMatter()
  await go(
    main,
    ['worker', 'accept'],
    ['worker', 'note', { text: '到过现场' }],
    ['worker', 'contact', { contactedAt: new Date().toISOString(), how: 'phone', gist: '说明' }],
  )
  await go(
    main,
    ['worker', 'escalate', { reason: '没有执法权', tried: '上门' }],
    ['head', 'dispatch', { unitId: unitIds.secondTeam }],
  )
  await go(
    main,
    ['otherWorker', 'return', { reason: '不在我的网格' }],
    ['head', 'escalate', { reason: '再请上级', tried: '协调' }],
  )
  await go(
    main,
    ['dispatcher', 'dispatch', { unitId: unitIds.urban }],
    ['officer', 'delegate', { personId: personIds.officer }],
  )
  await go(
    main,
    ['officer', 'invite', { unitId: unitIds.police, task: '到场维持秩序' }],
    ['police', 'signOff', { result: '已到场' }],
  )
  await go(
    main,
    ['officer', 'dispute', { grounds: '应由派出所主办' }],
    ['dispatcher', 'rule', { leadUnitId: unitIds.urban, reason: '按清单' }],
  )
  await go(
    main,
    ['officer', 'requestExtension', { reason: '下雨', dueAt: late }],
    ['dispatcher', 'extend', { approved: true, reason: '同意', dueAt: late }],
  )
  await go(
    main,
    ['officer', 'suspend', { reason: '等鉴定', until: late }],
    ['dispatcher', 'approveSuspension', { approved: true, reason: '同意' }],
    ['officer', 'resume', { reason: '鉴定已出' }],
  )
  await go(main, ['dispatcher', 'urge'], ['supervisor', 'supervise', { reason: '关注', dueAt: soon }])
  await go(
    main,
    ['dispatcher', 'reclassify', { categoryId: 'illegal-building', reason: '是违建' }],
    ['officer', 'reachMilestone', { milestoneId: 'stop-work', done: '已责令停工' }],
    ['dispatcher', 'reclassify', { categoryId: 'noise', reason: '其实是噪音' }],
  )
  await go(
    main,
    ['officer', 'resolve', { outcome: 'unreasonable', done: '诉求不合理' }],
    ['dispatcher', 'agreeUnreasonable', { agreed: true, reason: '同意' }],
  )
  await go(
    main,
    ['head', 'reject', { reason: '还没说清' }],
    ['officer', 'resolve', { outcome: 'substantive', done: '拆除' }],
    ['head', 'verify'],
  )
  await go(
    main,
    ['callback', 'callBack', { reached: true, satisfied: true }],
    ['countyDispatcher', 'reopen', { reason: '又搭了' }],
  )
  expect(await go(main, ['privacy', 'redact', { reason: '出现姓名', targets: [{ kind: 'text', version: 1 }] }])).toBe(
    'handling',
  )

  const moved = await newMatter()
  const place = { point: { longitude: 117.715, latitude: 24.505, coordSys: 'wgs84' }, address: '' }
  expect(await go(moved, ['dispatcher', 'relocate', { place, reason: '报错地点' }])).toBe('reported')
  await go(moved, ['dispatcher', 'split', { parts: [{ text: '另一件' }], reason: '两件事' }])
  await go(moved, ['dispatcher', 'merge', { targetId: main, reason: '同一件事' }])
  expect(await go(await newMatter(), ['dispatcher', 'decline', { reason: '法院在审', whereToGo: '法院' }])).toBe(
    'declined',
  )
  await ownMatter()
  expect([...reached].toSorted()).toEqual(Object.keys(commandBodies).toSorted())
})

/** Staff who report in their own name are reporters, with what reporters may do. */
async function ownMatter() {
  const report = () => call('worker', 'reportIncident', { body: reportBody() })
  await go((await report()).body.id, ['worker', 'withdraw', { reason: '报错了' }])
  const { id } = (await report()).body
  await go(id, ['head', 'accept'], ['head', 'resolve', { outcome: 'substantive', done: '劝走了' }])
  await go(id, ['worker', 'dissatisfied', { aspects: ['result'], text: '又来了' }])
  await go(id, ['head', 'resolve', { outcome: 'substantive', done: '再次劝走' }], ['worker', 'confirm'])
}

test('[E9] a matter is recorded in one step', async () => {
  const { status, body } = await call('worker', 'recordIncident', {
    body: reportBody({ text: '楼道杂物', done: '当场清走' }),
  })
  expect([status, body.stage]).toEqual([201, 'closed'])
})

test('[E2] the same report sent twice at once opens one matter and is answered the same', async () => {
  const body = reportBody({ text: '只有一次的井盖' })
  const answers = await Promise.all([1, 2, 3, 4].map(() => call(undefined, 'report', { body })))
  expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1)
  const { rows } = await database.owner.query(
    "select count(*) as found from incidents.incident where state ->> 'text' = '只有一次的井盖'",
  )
  expect(rows).toEqual([{ found: 1 }])
})

test('[E2] the same command sent twice at once acts once', async () => {
  const id = await newMatter()
  const request = { params: { id }, body: { commandId: newCommandId(), expectedVersion: 1 } }
  const answers = await Promise.all([1, 2, 3].map(() => call('worker', 'accept', request)))
  expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
    [200, 2],
    [200, 2],
    [200, 2],
  ])
  expect((await call('worker', 'listSteps', { params: { id } })).body).toHaveLength(2)
})

test('[E3] a command id that comes again with other content, or from somebody else, is refused', async () => {
  const id = await newMatter()
  const body = { commandId: newCommandId(), expectedVersion: 1, note: '马上到' }
  await call('worker', 'accept', { params: { id }, body })
  const altered = await call('worker', 'accept', { params: { id }, body: { ...body, note: '不去了' } })
  const stranger = await call('head', 'accept', { params: { id }, body })
  expect([altered.problem.code, stranger.problem.code]).toEqual(['command.id-reused', 'command.id-reused'])
})

test('[E4] of two people acting at once one wins, and the other learns who acted and how it stands', async () => {
  const id = await newMatter()
  await go(id, ...toOffice)
  const send = (person: Person) =>
    call(person, 'note', { params: { id }, body: { commandId: newCommandId(), expectedVersion: 5, text: person } })
  const answers = await Promise.all([send('officer'), send('colleague')])
  const [winner, loser] = answers.toSorted((a, b) => a.status - b.status)
  expect([winner?.status, loser?.status, loser?.problem.code]).toEqual([200, 409, 'incident.conflict'])
  const { details } = loser?.problem ?? { details: undefined }
  expect(details).toMatchObject({
    version: 6,
    stage: 'handling',
    type: 'Noted',
    actedBy: { unitName: '蓝田街道城管办' },
  })
  expect(details?.['actedBy']).toMatchObject({
    personName: answers[0]?.status === 200 ? '人员officer' : '人员colleague',
  })
})

test('[E10] a merge that is refused on one side changes neither', async () => {
  const [open, ended] = [await newMatter(), await newMatter()]
  await go(ended, ['dispatcher', 'decline', { reason: '不属实', whereToGo: '无' }])
  const { status } = await act(city, 'dispatcher', ['merge', open, { targetId: ended, reason: '同一件' }])
  expect(status).toBeGreaterThanOrEqual(400)
  expect((await call('dispatcher', 'getIncident', { params: { id: open } })).body).toMatchObject({
    version: 1,
    stage: 'reported',
  })
})

test('[E10] parts that are cut out and what is merged know each other', async () => {
  const [whole, other] = [await newMatter(), await newMatter()]
  await go(whole, ['dispatcher', 'split', { parts: [{ text: '噪音' }, { text: '油烟' }], reason: '两件事' }])
  await go(other, ['dispatcher', 'merge', { targetId: whole, reason: '同一件' }])
  const { body } = await call('dispatcher', 'getIncident', { params: { id: whole } })
  expect([body.parts.length, body.absorbed.map(({ id }) => id), body.reporters.length]).toEqual([2, [other], 2])
  const part = await call('dispatcher', 'getIncident', { params: { id: body.parts[0]?.id ?? '' } })
  expect(part.body.partOf?.id).toBe(whole)
})

test('a handler must belong to the unit that has the matter', async () => {
  const id = await newMatter()
  const { problem } = await act(city, 'worker', ['accept', id, { personId: personIds.far }])
  expect(problem.code).toBe('person.not-in-unit')
})

test.each([
  ['no place', { place: { address: '' } }, 'place.required'],
  [
    'a place outside',
    { place: { point: { longitude: 116.4, latitude: 39.9, coordSys: 'wgs84' }, address: '' } },
    'place.outside',
  ],
  ['an unknown category', { categoryId: 'no-such' }, 'category.unknown'],
  ['a photo that never arrived', { photoIds: [newCommandId()] }, 'photo.unknown'],
  ['text that cannot be stored', { text: 'a\u0000b' }, 'input.invalid'],
])('a report with %s is refused with the reason', async (_what, given, code) => {
  const { problem } = await call(undefined, 'report', { body: reportBody(given) })
  expect(problem.code).toBe(code)
})
