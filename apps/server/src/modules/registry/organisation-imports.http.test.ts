import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { openImportCity } from './testing/test-imports.ts'
import { addBuilding, invented } from './testing/test-registry.ts'

const city = await openImportCity()
const officer = await city.as('officer')

const file = (rows: readonly (readonly string[])[]) => Buffer.from(rows.map((row) => row.join(',')).join('\r\n'))
const headers = ['楼栋', '室', '单位名称', '统一社会信用代码', '单位类别', '企业类别', '法定代表人', '联系电话']
const bakery = ['蓝田面包坊', '91350600MA2XK8T17W', '企业', '个体工商户', '陈大明', '13812345678']
const society = ['毅阳志愿者协会', '52350600MJ00000013', '社会组织', '', '林小明', '']

async function upload(rows: readonly (readonly string[])[]) {
  const { view } = await city.upload(file([headers, ...rows]), { subject: 'organisations' })
  return view
}

async function standing(roomId: string) {
  return (await officer('getRoom', { params: { id: roomId } })).reply.organisations
}

test('[G19] a file of organisations is guessed, checked, taken over once and taken back', async () => {
  const { first, second, name } = await addBuilding(city, '兴业路11栋')
  const rows = [
    [name, '101', ...bakery],
    [name, '102', ...society],
    [name, '102', '没有代码的店', '9135', '企业', '', '', ''],
    [name, '102', ...bakery],
  ]
  const uploaded = await upload(rows)
  expect(uploaded).toMatchObject({
    subject: 'organisations',
    mapping: ['building', 'room', 'orgName', 'creditCode', 'kind', 'enterpriseKind', 'legalPersonName', 'orgPhone'],
  })
  expect(JSON.stringify(uploaded.columns)).not.toMatch(/陈大明|13812345678/)
  const checked = await city.check(uploaded)
  expect(checked.counts).toMatchObject({ good: 2, rejected: 2 })
  const rejects = await city.app.inject({
    url: `/api/registry/imports/${checked.id}/rejects`,
    headers: { authorization: `Bearer ${await city.tokenOf('officer')}` },
  })
  expect(rejects.payload).toContain('不是有效的统一社会信用代码')
  expect(rejects.payload).toContain('文件里有重复的单位')
  const done = await city.apply(checked.id, 'good')
  expect(done.counts).toMatchObject({ added: 2, changed: 0 })
  expect(await standing(first.id)).toMatchObject([{ name: '蓝田面包坊', values: { legalPersonName: '陈**' } }])
  expect(await standing(second.id)).toMatchObject([{ name: '毅阳志愿者协会', kind: 'social' }])

  const again = await city.apply((await city.check(await upload(rows.slice(0, 2)))).id, 'all')
  expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })

  const [society2] = await standing(second.id)
  const body = {
    changeId: newId(),
    expectedVersion: (await officer('getRoom', { params: { id: second.id } })).reply.version,
    changes: [{ type: 'organisationCorrect', organisationId: society2?.id, values: { principalName: '林大明' } }],
  }
  expect((await officer('changeRoom', { params: { id: second.id }, body })).status).toBe(200)
  await officer('undoRegistryImport', { params: { id: done.id }, body: { reason: '导错了' } })
  const undone = await city.settled(done.id, 'undone')
  expect(undone.counts.kept).toBe(1)
  expect(await standing(first.id)).toEqual([])
  expect(await standing(second.id)).toMatchObject([{ name: '毅阳志愿者协会' }])
})

test('[G19] one that stands in another room is not moved by a file', async () => {
  const { first, name } = await addBuilding(city, '兴业路12栋')
  const code = '91350600MA2XK8T17W'
  await city.apply((await city.check(await upload([[name, '101', ...bakery]]))).id, 'all')
  const moved = await city.check(await upload([[name, '102', ...bakery]]))
  expect(moved.counts).toMatchObject({ good: 0, rejected: 1 })
  const changed = await city.apply(
    (await city.check(await upload([[name, '101', '蓝田面包店', code, '企业', '个体工商户', '陈大明', '']]))).id,
    'all',
  )
  expect(changed.counts).toMatchObject({ changed: 1 })
  await officer('undoRegistryImport', { params: { id: changed.id }, body: { reason: '名字没有改' } })
  await city.settled(changed.id, 'undone')
  expect(await standing(first.id)).toMatchObject([{ name: '蓝田面包坊' }])
})

test('[G14] people from outside are matched by their document: the same file again changes nothing', async () => {
  const system = await city.as('system')
  for (const code of ['documentNumber', 'nationality', 'foreignSurname', 'foreignGivenName'])
    await system('switchRegistryField', { params: { code }, body: { on: true, legalBasis: '《出境入境管理法》' } })
  const { first, second, name } = await addBuilding(city, '兴业路13栋')
  const columns = ['楼栋', '室', '人口类别', '外文姓', '外文名', '国籍', '证件种类', '护照号码']
  const kim = ['境外人员', 'KIM', 'Minsu', '韩国', '普通护照', 'M12345678']
  const take = async (rows: readonly (readonly string[])[]) => {
    const { view } = await city.upload(file([columns, ...rows]))
    return city.check(view)
  }
  const checked = await take([
    [name, '101', ...kim],
    [name, '102', ...kim],
    [name, '102', '境外人员', 'LEE', 'Anna', '美国', '', 'A7654321'],
  ])
  expect(checked.counts).toMatchObject({ good: 1, rejected: 2 })
  expect((await city.apply(checked.id, 'good')).counts).toMatchObject({ added: 1 })
  const [person] = await city.peopleIn(first.id)
  expect(person).toMatchObject({
    name: 'M**',
    population: 'overseas',
    idCard: null,
    values: { nationality: '韩国', documentKind: '普通护照', documentNumber: 'M1*****78' },
  })
  const again = await city.apply((await take([[name, '101', ...kim]])).id, 'all')
  expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  const moved = await city.apply((await take([[name, '102', ...kim.slice(0, 5), 'm 1234 5678']])).id, 'all')
  expect(moved.counts).toMatchObject({ added: 0, changed: 1 })
  expect(await city.peopleIn(first.id)).toEqual([])
  const id = person?.id ?? ''
  expect(await city.peopleIn(second.id)).toMatchObject([{ id }])

  const search = { by: 'document', value: 'M12345678', reason: '核对' }
  expect((await officer('searchResidents', { body: search })).reply).toMatchObject([{ person: { id } }])
  expect((await officer('searchResidents', { body: { ...search, value: invented(1).phone } })).reply).toEqual([])
  const asked = { fields: ['documentNumber'], reason: '核对' }
  expect((await officer('unmaskResident', { params: { id }, body: asked })).reply.values).toEqual({
    documentNumber: 'M12345678',
  })
  const kept = await city.database.owner.query(`select encode(sealed, 'escape') as text from registry.person`)
  expect(JSON.stringify(kept.rows)).not.toContain('M12345678')
})
