import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'

const city = await openTestCity({ works: true })
const { call, unitIds } = city
const reason = '会议决定'
const lamps = newId()

function rule(id: string, given: object = {}) {
  const when = { categoryIds: ['street-light'], areaCodes: ['350603003'] }
  return { id, when, to: { kind: 'unit', unitId: unitIds.urban }, acts: 'suggest', ...given }
}

async function putInForce(rules: readonly object[]) {
  const { version: expectedVersion } = (await call('administrator', 'getRouting')).body
  return call('administrator', 'changeRouting', { body: { rules, expectedVersion, reason } })
}

async function suggested(caseCode: string) {
  const { body } = await call('dispatcher', 'suggestUnits', { params: { id: await idOf(city, caseCode) } })
  return body.map(({ unit, reason: why, rule: by }) => [unit.id, why, by?.number, by?.fault])
}

async function readCase(caseCode: string) {
  const params = { id: await idOf(city, caseCode) }
  const [detail, steps] = [
    await call('dispatcher', 'getIncident', { params }),
    await call('dispatcher', 'listSteps', { params }),
  ]
  return { lead: detail.body.lead.id, stage: detail.body.stage, rule: steps.body[0]?.rule }
}

test('a rule that suggests stands first at the desk with its number, and changes nothing by itself', async () => {
  await putInForce([rule(newId(), { when: { words: ['施工'] } }), rule(lamps)])
  const { caseCode } = await reportByResident(city, { categoryId: 'street-light' })
  expect(await readCase(caseCode)).toEqual({ lead: unitIds.team, stage: 'reported', rule: null })
  expect((await suggested(caseCode))[0]).toEqual([unitIds.urban, 'rule', 2, null])
})

test('a rule that sends brings the report to its unit at once, and the trail says which rule it was', async () => {
  const { version } = (await putInForce([rule(lamps, { acts: 'send' })])).body
  const { caseCode, unitName } = await reportByResident(city, { categoryId: 'street-light' })
  expect(unitName).toBe('蓝田街道城管办')
  const sent = { lead: unitIds.urban, stage: 'reported', rule: { number: 1, version, fault: null } }
  expect(await readCase(caseCode)).toEqual(sent)
  expect((await act(city, 'officer', ['accept', await idOf(city, caseCode)])).status).toBe(200)
  const secret = await reportByResident(city, { categoryId: 'street-light', confidential: true })
  const id = await idOf(city, secret.caseCode)
  const { body } = await call('clearedDispatcher', 'getIncident', { params: { id } })
  expect(body.lead.id).toBe(unitIds.street)
})

test('a rule that cannot be followed leaves the matter to the centre and raises an alarm until it is settled', async () => {
  await putInForce([rule(lamps, { acts: 'send', to: { kind: 'unit', unitId: newId() } })])
  const { caseCode } = await reportByResident(city, { categoryId: 'street-light' })
  expect(await readCase(caseCode)).toMatchObject({ lead: unitIds.street, rule: { number: 1, fault: 'closed' } })
  expect((await suggested(caseCode))[0]).toEqual([unitIds.street, 'ruleFailed', 1, 'closed'])
  await until(async () => (await call('dispatcher', 'listRoutingAlarms')).body.length === 1)
  const { body: alarms } = await call('administrator', 'listRoutingAlarms')
  expect(alarms).toMatchObject([
    { ruleId: lamps, number: 1, fault: 'closed', matters: 1, area: { name: '蓝田街道' }, first: [{ caseCode }] },
  ])
  const body = { ruleId: lamps, fault: 'closed', note: '改派城管办' }
  expect((await call('dispatcher', 'settleRoutingAlarm', { body })).body).toEqual({ settled: 1 })
  expect((await call('administrator', 'listRoutingAlarms')).body).toEqual([])
})

test('a list can be tried on the last matters before it is in force: where they would go, and what is odd in it', async () => {
  await putInForce([])
  const { caseCode } = await reportByResident(city, { categoryId: 'noise' })
  const police = { kind: 'unit', unitId: unitIds.police }
  const noise = { categoryIds: ['noise'] }
  const rules = [
    rule(newId(), { when: noise, to: police, acts: 'send' }),
    rule(newId(), { when: { ...noise, urgent: true } }),
    rule(newId(), { when: noise }),
  ]
  const { body } = await call('supervisor', 'tryRouting', { body: { rules } })
  expect(body).toMatchObject({
    moved: 1,
    sent: { before: 0, after: 1 },
    decided: [1, 0, 0],
    flows: [{ from: { id: unitIds.street }, to: { id: unitIds.police }, matters: 1 }],
    first: [{ caseCode, number: 1, from: { id: unitIds.street }, to: { id: unitIds.police } }],
    review: {
      twins: [{ number: 3, earlier: 1, differs: true }],
      unreached: [{ number: 2, by: [1] }],
      faults: [
        { number: 1, fault: 'outside', areas: [{ name: '东铺头街道' }] },
        { number: 2, fault: 'outside' },
        { number: 3, fault: 'outside' },
      ],
    },
  })
  const load = body.workload.map(({ unit, before, after }) => [unit.id, after - before] as const)
  expect(Object.fromEntries(load)).toEqual({ [unitIds.street]: -1, [unitIds.police]: 1 })
  expect(body.review.holes.map(({ categoryId }) => categoryId)).toContain('street-light')
  const unseen = await call('administrator', 'tryRouting', { body: { rules } })
  expect([unseen.body.moved, unseen.body.first]).toEqual([1, []])
  expect((await call('administrator', 'getRouting')).body.rules).toEqual([])
})

test('lists are versions: kept with who and why, conflicts are told, an old one can be put back', async () => {
  const first = [rule(newId(), { note: '甲' })]
  const { version } = (await putInForce(first)).body
  await putInForce([])
  const late = await call('administrator', 'changeRouting', { body: { rules: [], expectedVersion: version, reason } })
  expect([late.problem.code, late.problem.details]).toMatchObject([
    'setting.conflict',
    { changedBy: '人员administrator' },
  ])
  const back = { version, expectedVersion: version + 1, reason: '改错了' }
  expect((await call('administrator', 'restoreRouting', { body: back })).body).toEqual({ version: version + 2 })
  const { body: versions } = await call('supervisor', 'listRoutingVersions')
  expect(versions.slice(0, 3).map(({ rules, reason: why }) => [rules, why])).toEqual([
    [first, '改错了'],
    [[], reason],
    [first, reason],
  ])
  expect((await call('administrator', 'restoreRouting', { body: { ...back, version: 99 } })).problem.code).toBe(
    'setting.version-unknown',
  )
})

test('who keeps a district does not change the city’s rules, and what does not exist is refused with the field', async () => {
  const { version: expectedVersion } = (await call('supervisor', 'getRouting')).body
  const send = (who: 'supervisor' | 'dispatcher' | 'administrator', when: object) =>
    call(who, 'changeRouting', { body: { rules: [rule(newId(), { when })], expectedVersion, reason } })
  expect((await send('supervisor', {})).problem.code).toBe('setting.outside-scope')
  expect((await send('dispatcher', {})).problem.code).toBe('session.forbidden')
  expect((await send('administrator', { categoryIds: ['ufo'] })).problem.code).toBe('category.unknown')
  expect((await send('administrator', { areaCodes: ['350699'] })).problem.code).toBe('area.unknown')
  const dates = { validFrom: '2026-12-02', validUntil: '2026-12-01' }
  expect((await send('administrator', dates)).problem.code).toBe('input.invalid')
})
