import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { inLongwen, openTestCity, type Person } from './testing/test-city.ts'

const city = await openTestCity()
const { call } = city
const areaCode = '350603003003'
const reason = '居民议事会商定'
const plain = { quickRecord: true, quickPhotos: 'asCategory', photoAdvice: '', notRecorded: [] }

function agree(who: Person, policy: object | null, given: { version?: number; areaCode?: string } = {}) {
  const { version: expectedVersion = 0, areaCode: code = areaCode } = given
  return call(who, 'changeCommunityPolicy', { params: { areaCode: code }, body: { policy, expectedVersion, reason } })
}

function record(given: object = {}) {
  const place = { point: inLongwen, address: '毅阳小区三号楼前绿地' }
  const body = { commandId: newId(), text: '门口有个纸箱', categoryId: 'rubbish', place, done: '捡走了', ...given }
  return call('worker', 'recordIncident', { body: { photoIds: [], proofIds: [], ...body } })
}

const ofWorker = async () => (await call('worker', 'listCommunityPolicies')).body

test('a grid worker reads what the community agreed; nothing was, at first', async () => {
  expect(await ofWorker()).toEqual([
    { area: { code: areaCode, name: '毅阳社区' }, version: 0, policy: plain, changedAt: null, changedBy: null },
  ])
  expect((await record()).problem.code).toBe('incident.proof-required')
})

test('the head agrees on less, it holds for what is recorded, and an earlier agreement is put back', async () => {
  const less = { ...plain, quickPhotos: 'optional', photoAdvice: '不拍人脸', notRecorded: ['随手捡起的垃圾'] }
  expect((await agree('head', less)).body.version).toBe(1)
  expect((await ofWorker())[0]).toMatchObject({ version: 1, policy: less, changedBy: { name: '人员head' } })
  await until(async () => (await record()).status === 201)

  expect((await agree('supervisor', { ...less, quickRecord: false }, { version: 1 })).body.version).toBe(2)
  await until(async () => (await record()).problem?.code === 'incident.record-off')
  expect((await record({ onBehalfOf: { name: '林阿姨' } })).status).toBe(201)

  expect((await agree('head', null, { version: 2 })).body.version).toBe(3)
  await until(async () => (await record()).problem?.code === 'incident.proof-required')
  const params = { areaCode }
  const history = (await call('head', 'listCommunityPolicyVersions', { params })).body
  expect(history.map(({ version, policy }) => [version, policy.quickRecord, policy.quickPhotos])).toEqual([
    [3, true, 'asCategory'],
    [2, false, 'optional'],
    [1, true, 'optional'],
    [0, true, 'asCategory'],
  ])
})

test('nobody asks for more than the city does, nor agrees for another community', async () => {
  expect((await agree('head', { ...plain, quickPhotos: 'always' }, { version: 3 })).problem.code).toBe('input.invalid')
  expect((await agree('far', plain, { version: 3 })).problem.code).toBe('setting.outside-scope')
  expect((await agree('worker', plain, { version: 3 })).problem.code).toBe('session.forbidden')
  expect((await agree('head', plain)).problem).toMatchObject({
    code: 'setting.conflict',
    details: { version: 3, changedBy: '人员head' },
  })
  expect((await agree('administrator', plain, { areaCode: '350603003999' })).problem.code).toBe('area.unknown')
})
