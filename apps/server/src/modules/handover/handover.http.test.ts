import type { Role } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity, type Side } from '../../testing/access-city.ts'

const city = await openAccessCity()
const { app, units } = city
const { department } = units.inside

async function as(role: Role, side: Side = 'inside') {
  return apiCaller(app, await city.logIn(role, side))
}

const worker = await as('gridWorker')
const head = await as('communityHead')
const dispatcher = await as('dispatcher')
const officer = await as('departmentHandler')
const system = await as('systemAdministrator')
const security = await as('securityAdministrator')
const outsider = await as('securityAdministrator', 'outside')

type Call = typeof worker
let phones = 0

/** Somebody new, with roles in units; with the call of their own session. */
async function newPerson(name: string, roles: readonly (readonly [Role, string, boolean?])[]) {
  phones += 1
  const phone = `1980000${String(phones).padStart(4, '0')}`
  const { reply } = await system('createPerson', { body: { name, phone } })
  const { person, firstPassword } = reply
  for (const [role, unitId, cleared = false] of roles)
    await must(security, 'grantMembership', { params: { id: person.id }, body: { role, unitId, cleared } })
  const session = await apiCaller(app)('logIn', { body: { phone, password: firstPassword } })
  return { id: person.id, name, phone, password: firstPassword, call: apiCaller(app, session.reply.token) }
}

async function must<N extends Parameters<Call>[0]>(call: Call, name: N, asked: Parameters<Call>[1]) {
  const answer = await call(name, asked)
  if (answer.code !== undefined) throw new Error(`${name}: ${answer.code}`)
  return answer.reply
}

type Command = 'accept' | 'escalate' | 'dispatch' | 'delegate' | 'note'

async function act(call: Call, ...[name, id, facts = {}]: readonly [Command, string, object?]) {
  const { version } = (await call('getIncident', { params: { id } })).reply
  return must(call, name, { params: { id }, body: { commandId: newId(), expectedVersion: version, ...facts } })
}

/** A matter of the department that was given to one of its people. */
async function given(personId: string): Promise<string> {
  const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前' }
  const { reply } = await worker('reportIncident', { body: { commandId: newId(), text: '绿地上搭了棚', place } })
  const { id } = reply
  for (const call of [worker, head]) {
    await act(call, 'accept', id)
    await act(call, 'escalate', id, { reason: '要执法', tried: '上门两次' })
  }
  await act(dispatcher, 'dispatch', id, { unitId: department.id })
  await act(officer, 'delegate', id, { personId })
  return id
}

const handlerOf = async (id: string) => (await officer('getIncident', { params: { id } })).reply.handler?.id
const ownTodo = async (call: Call) =>
  (await call('listInbox', { query: { box: 'todo' } })).reply.items.map(({ id }) => id)

test('somebody leaves: roles and matters go to the successor in one step, and the account is closed', async () => {
  const leaving = await newPerson('离岗甲', [
    ['departmentHandler', department.id],
    ['gridWorker', units.inside.team.id],
  ])
  const successor = await newPerson('接手乙', [])
  const matters = [await given(leaving.id), await given(leaving.id)]
  const plan = (await security('getHandOverPlan', { params: { id: leaving.id } })).reply
  expect(plan.units.map(({ unit, matters: theirs, roles }) => [unit.id, theirs.length, roles.length])).toEqual([
    [department.id, 2, 1],
    [units.inside.team.id, 0, 1],
  ])
  const successions = [
    { unitId: department.id, successorId: successor.id },
    { unitId: units.inside.team.id, successorId: null },
  ]
  const done = await security('handOver', { params: { id: leaving.id }, body: { reason: '调任', successions } })
  expect(done.reply).toMatchObject({
    person: { id: leaving.id },
    matters: { moved: 2, waiting: 0, kept: 0 },
    mayUndo: true,
  })
  for (const id of matters) expect(await handlerOf(id)).toBe(successor.id)
  expect((await ownTodo(successor.call)).toSorted()).toEqual(matters.toSorted())
  expect((await leaving.call('getMe')).status).toBe(401)
  const [first = ''] = matters
  const log = (await officer('listSteps', { params: { id: first } })).reply
  expect(log.at(-1)).toMatchObject({
    type: 'Delegated',
    actor: { kind: 'system' },
    person: { id: successor.id },
    text: '离岗甲离岗，工作交接：调任',
  })
})

test('[A32] an account with matters in hand is not closed before they are handed over', async () => {
  const leaving = await newPerson('离岗己', [['departmentHandler', department.id]])
  const successor = await newPerson('接手庚', [])
  await given(leaving.id)
  const closing = { params: { id: leaving.id } }
  expect(await security('deactivatePerson', closing)).toMatchObject({ status: 409, code: 'hand-over.due' })
  expect((await leaving.call('getMe')).status).toBe(200)
  const successions = [{ unitId: department.id, successorId: successor.id }]
  const body = { reason: '退休', successions, closesAccount: false }
  await must(security, 'handOver', { ...closing, body })
  expect((await security('deactivatePerson', closing)).reply).toMatchObject({ active: false })
})

test('it is taken back where nothing was done since, and what went on stays with the successor', async () => {
  const leaving = await newPerson('离岗丙', [['departmentHandler', department.id]])
  const successor = await newPerson('接手丁', [])
  const [untouched, touched] = [await given(leaving.id), await given(leaving.id)]
  const successions = [{ unitId: department.id, successorId: successor.id }]
  const body = { reason: '借调', successions }
  const { id } = (await security('handOver', { params: { id: leaving.id }, body })).reply
  await act(successor.call, 'note', touched, { text: '去看过了' })
  const undone = (await security('undoHandOver', { params: { id }, body: { reason: '不走了' } })).reply
  expect(undone).toMatchObject({ matters: { returned: 1, moved: 1 }, mayUndo: false, undone: { reason: '不走了' } })
  expect([await handlerOf(untouched), await handlerOf(touched)]).toEqual([leaving.id, successor.id])
  const again = apiCaller(app)
  const session = await again('logIn', { body: { phone: leaving.phone, password: leaving.password } })
  expect(session.reply.me.memberships.map(({ role }) => role)).toEqual(['departmentHandler'])
  expect((await successor.call('getMe')).reply.memberships).toEqual([])
  expect((await security('undoHandOver', { params: { id }, body: { reason: '再来' } })).code).toBe('hand-over.undone')
})

test('[A29] matters are left to nobody, and to nobody who could not see them', async () => {
  const leaving = await newPerson('离岗戊', [['departmentHandler', department.id]])
  await given(leaving.id)
  const attempt = (successorId: string | null) =>
    security('handOver', {
      params: { id: leaving.id },
      body: { reason: '退休', successions: [{ unitId: department.id, successorId }] },
    })
  expect((await attempt(null)).code).toBe('hand-over.nobody')
  expect((await attempt(leaving.id)).code).toBe('hand-over.self')
  expect((await attempt(newId())).code).toBe('person.unknown')
  const body = { reason: '退休', successions: [] }
  expect((await security('handOver', { params: { id: leaving.id }, body })).code).toBe('hand-over.changed')
  expect((await leaving.call('getMe')).status).toBe(200)
})

test('an administrator of elsewhere sees neither the person nor the hand-over', async () => {
  const leaving = await newPerson('离岗己', [['departmentHandler', department.id]])
  const params = { id: leaving.id }
  expect((await outsider('getHandOverPlan', { params })).status).toBe(404)
  const body = { reason: '退休', successions: [{ unitId: department.id, successorId: null }] }
  expect((await outsider('handOver', { params, body })).status).toBe(404)
  const { id } = (await security('handOver', { params, body })).reply
  expect((await outsider('undoHandOver', { params: { id }, body: { reason: '不行' } })).status).toBe(404)
  expect((await outsider('listHandOvers')).reply).toEqual([])
  expect((await security('listHandOvers')).reply.map((one) => one.id)).toContain(id)
})

test('for whom somebody stood in gets the successor as deputy, and the former one back with the undoing', async () => {
  const away = await newPerson('休假庚', [['departmentHandler', department.id]])
  const leaving = await newPerson('离岗辛', [['departmentHandler', department.id]])
  const successor = await newPerson('接手壬', [['departmentHandler', department.id]])
  const days = { fromOn: inCity(0), untilOn: inCity(3) }
  await must(away.call, 'createOwnAbsence', { body: { deputyId: leaving.id, ...days } })
  const plan = (await security('getHandOverPlan', { params: { id: leaving.id } })).reply
  expect(plan.standsInFor).toEqual([{ id: away.id, name: away.name }])
  const body = { reason: '调任', successions: [{ unitId: department.id, successorId: successor.id }] }
  const { id } = (await security('handOver', { params: { id: leaving.id }, body })).reply
  const deputyOf = async () => (await away.call('listOwnAbsences')).reply.own.map(({ deputy }) => deputy.id)
  expect(await deputyOf()).toEqual([successor.id])
  await must(security, 'undoHandOver', { params: { id }, body: { reason: '不走了' } })
  expect(await deputyOf()).toEqual([leaving.id])
})

test('a deputy does what is somebody’s own, the trail says for whom, and nobody else can take it', async () => {
  const away = await newPerson('休假癸', [['departmentHandler', department.id]])
  const deputy = await newPerson('代班子', [['gridWorker', units.inside.team.id]])
  const matter = await given(away.id)
  expect(await ownTodo(deputy.call)).not.toContain(matter)
  const days = { fromOn: inCity(0), untilOn: inCity(3) }
  const { id } = (await security('createAbsence', { params: { id: away.id }, body: { deputyId: deputy.id, ...days } }))
    .reply
  expect((await deputy.call('getMe')).reply).toMatchObject({
    standsInFor: [{ id: away.id, untilOn: days.untilOn }],
    memberships: [{ role: 'gridWorker' }, { role: 'departmentHandler', forPerson: { id: away.id } }],
  })
  expect(await ownTodo(deputy.call)).toContain(matter)
  await act(deputy.call, 'note', matter, { text: '替他去看了' })
  const trail = (await officer('listSteps', { params: { id: matter } })).reply
  expect(trail.at(-1)?.actor.name).toBe('代班子（代休假癸）')
  await must(deputy.call, 'endOwnAbsence', { params: { id } })
  expect(await ownTodo(deputy.call)).not.toContain(matter)
  expect((await deputy.call('getMe')).reply.memberships).toHaveLength(1)
})

test('colleagues near by can be chosen; days that do not fit are refused', async () => {
  const away = await newPerson('休假丑', [['gridWorker', units.inside.team.id]])
  const near = (await away.call('listDeputies', { query: {} })).reply.map(({ name }) => name)
  expect(near).toContain('inside communityHead')
  expect(near).not.toContain('休假丑')
  expect(near).not.toContain('inside dispatcher')
  const [deputyId = ''] = (await away.call('listDeputies', { query: { text: 'communityHead' } })).reply.map(
    ({ id }) => id,
  )
  const far = await newPerson('部门寅', [['departmentHandler', department.id]])
  const body = { deputyId: far.id, fromOn: inCity(1), untilOn: inCity(2) }
  expect((await away.call('createOwnAbsence', { body })).code).toBe('deputy.not-near')
  const attempt = async (fromOn: string, untilOn: string) =>
    (await away.call('createOwnAbsence', { body: { deputyId, fromOn, untilOn } })).code
  expect(await attempt(inCity(-1), inCity(1))).toBe('deputy.dates')
  expect(await attempt(inCity(1), inCity(2))).toBeUndefined()
  expect(await attempt(inCity(2), inCity(3))).toBe('deputy.away-already')
  const { own } = (await away.call('listOwnAbsences')).reply
  expect(own).toMatchObject([{ isOn: false, deputy: { id: deputyId } }])
  const [absence] = (await security('listAbsences')).reply.filter(({ person }) => person.id === away.id)
  expect((await outsider('endAbsence', { params: { id: absence?.id ?? '' } })).status).toBe(404)
  expect((await security('endAbsence', { params: { id: absence?.id ?? '' } })).status).toBe(200)
})

/** A day of the city, so many days from today. */
function inCity(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at)
}
