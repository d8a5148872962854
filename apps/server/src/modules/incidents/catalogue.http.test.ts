import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call } = city
const reason = '会议决定'

async function settingOf(id: string) {
  const found = (await call('administrator', 'listCategorySettings')).body.find((one) => one.id === id)
  if (!found) throw new Error(`no category ${id}`)
  return found
}

async function change(id: string, given: object) {
  const { content, version: expectedVersion } = await settingOf(id)
  const body = { content: { ...content, ...given }, expectedVersion, reason }
  return call('administrator', 'changeCategory', { params: { categoryId: id }, body })
}

async function guessed(text: string) {
  return (await call(undefined, 'guessCategory', { body: { text } })).body.categories[0]?.id
}

async function atOffice(categoryId: string) {
  const id = await idOf(city, (await reportByResident(city, { categoryId })).caseCode)
  await act(city, 'dispatcher', ['dispatch', id, { unitId: city.unitIds.urban }])
  return id
}

const resolve = (id: string) => act(city, 'officer', ['resolve', id, { outcome: 'substantive', done: '清走了' }])
const asksProof = async (id: string) =>
  (await call('officer', 'getIncident', { params: { id } })).body.closingRule.proofRequired

test('a plain word and a new closing rule hold at once, for everybody, and are taken back by an earlier version', async () => {
  const before = await atOffice('rubbish')
  expect(await guessed('破烂儿堆成山')).toBeUndefined()
  const { content } = await settingOf('rubbish')
  const { body } = await change('rubbish', { words: [...content.words, '破烂儿'], proofRequired: false })
  expect(body.version).toBe(1)
  expect(await guessed('破烂儿堆成山')).toBe('rubbish')
  const tile = (await call(undefined, 'listCategories')).body.find(({ id }) => id === 'rubbish')
  expect(tile).toMatchObject({ name: '垃圾脏乱', retired: false, closingRule: { proofRequired: false } })
  await until(async () => !(await asksProof(before)))
  expect((await resolve(before)).status).toBe(200)

  const between = await atOffice('rubbish')
  const back = { body: { version: 0, expectedVersion: 1, reason }, params: { categoryId: 'rubbish' } }
  expect((await call('administrator', 'restoreCategory', back)).body.version).toBe(2)
  expect(await guessed('破烂儿堆成山')).toBeUndefined()
  await until(async () => (await asksProof(await atOffice('rubbish'))) === true)
  expect((await resolve(await atOffice('rubbish'))).problem.code).toBe('incident.proof-required')
  expect((await resolve(between)).status).toBe(200)
  const history = (await call('supervisor', 'listCategoryVersions', { params: { categoryId: 'rubbish' } })).body
  expect(history.map(({ version, content: was, reason: why }) => [version, was.proofRequired, why])).toEqual([
    [2, true, reason],
    [1, false, reason],
    [0, true, null],
  ])
})

test('a retired kind is offered no more; matters keep its name, and a report on its way arrives', async () => {
  const old = await idOf(city, (await reportByResident(city, { categoryId: 'pets' })).caseCode)
  expect((await change('pets', { retired: true })).status).toBe(200)
  expect((await call(undefined, 'listCategories')).body.at(-1)).toMatchObject({ id: 'pets', retired: true })
  expect(await guessed('养狗不牵绳')).not.toBe('pets')
  expect((await call('dispatcher', 'getIncident', { params: { id: old } })).body.category?.name).toBe('养狗养宠')
  expect((await reportByResident(city, { categoryId: 'pets' })).caseCode).not.toBe('')
})

test('a kind is added in the place of the retired one, and not beside fifteen', async () => {
  const { content } = await settingOf('noise')
  const fresh = { ...content, name: '非机动车', position: 75, words: ['电动车'] }
  const added = (id: string, given: object) => {
    const body = { content: { ...fresh, ...given }, expectedVersion: 0, reason }
    return call('administrator', 'changeCategory', { params: { categoryId: id }, body })
  }
  const id = newId()
  expect((await added(id, {})).status).toBe(200)
  expect((await call(undefined, 'listCategories')).body.map((one) => one.id).indexOf(id)).toBe(7)
  expect((await added(newId(), { name: '再来一个' })).problem.code).toBe('category.too-many')
  const restore = { params: { categoryId: id }, body: { version: 0, expectedVersion: 1, reason } }
  expect((await call('administrator', 'restoreCategory', restore)).problem.code).toBe('setting.version-unknown')
  await until(async () => (await call(undefined, 'report', { body: reportBody({ categoryId: id }) })).status === 201)
})

test('whoever comes second is told who was first; the city’s keepers alone change the catalogue', async () => {
  const { content, version } = await settingOf('noise')
  const ask = { params: { categoryId: 'noise' }, body: { content, expectedVersion: version, reason } }
  expect((await call('administrator', 'changeCategory', ask)).status).toBe(200)
  const late = await call('administrator', 'changeCategory', ask)
  expect(late.problem).toMatchObject({
    code: 'setting.conflict',
    details: { version: version + 1, changedBy: '人员administrator' },
  })
  const above = { ...ask, body: { ...ask.body, expectedVersion: version + 1 } }
  expect((await call('supervisor', 'changeCategory', above)).problem.code).toBe('setting.outside-scope')
  expect((await change('unclear', { retired: true })).problem.code).toBe('category.not-sure-kept')
})
