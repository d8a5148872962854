import { api, type Responsibility } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call, unitIds } = city
const reason = '2026 年版'

const sheds: Responsibility = {
  unitId: unitIds.urban,
  matter: '违法建设查处',
  categoryIds: ['illegal-building'],
  basis: '《城乡规划法》第六十四条',
  areaCodes: [],
  coUnitIds: [unitIds.community],
}

async function upload(file: string | Buffer) {
  const boundary = 'sheet'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`
  const answer = await city.server.app.inject({
    method: 'POST',
    url: api.readResponsibilitySheet.path,
    headers: {
      ...(await city.headersOf('administrator')),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return answer
}

async function readRows(file: string | Buffer) {
  return z.parse(api.readResponsibilitySheet.reply, (await upload(file)).json()).rows
}

const headers = '主管单位,事项名称,类别,法律依据,适用区域,协办单位'

test('a list comes in from a sheet as offices write it, after everything that is unknown was named', async () => {
  const rows = await readRows(
    `${headers}\n蓝田街道城管办,违法建设查处,违规搭建,《城乡规划法》第六十四条,,毅阳社区居委会\n蓝田街道园林所,毁绿,违规搭建、外星人,,蓝田街道,\n`,
  )
  expect(rows[0]).toEqual({
    line: 2,
    matter: '违法建设查处',
    unitName: '蓝田街道城管办',
    key: null,
    content: sheds,
    faults: [],
  })
  expect(rows[1]).toMatchObject({
    content: null,
    faults: [
      { column: '依据', because: 'missing' },
      { column: '责任单位', because: 'unknown', text: '蓝田街道园林所' },
      { column: '事件类别', because: 'unknown', text: '外星人' },
    ],
  })
  const body = { rows: [{ key: null, content: sheds }], reason }
  expect((await call('administrator', 'importResponsibilities', { body })).body).toEqual({ added: 1, changed: 0 })
  const again = await readRows(`${headers}\n蓝田街道城管办,违法建设查处,违规搭建,修订后的依据,,毅阳社区居委会\n`)
  const rewritten = { rows: again.flatMap(({ key, content }) => (content ? [{ key, content }] : [])), reason }
  expect((await call('administrator', 'importResponsibilities', { body: rewritten })).body).toEqual({
    added: 0,
    changed: 1,
  })
  expect((await call('administrator', 'importResponsibilities', { body: rewritten })).body).toEqual({
    added: 0,
    changed: 0,
  })
  await call('administrator', 'changeRouting', { body: { rules: [], expectedVersion: 0, reason } })
  const [row] = (await call('officer', 'listResponsibilities')).body
  expect(row).toMatchObject({
    unit: { name: '蓝田街道城管办' },
    content: { basis: '修订后的依据' },
    coUnits: [{ name: '毅阳社区居委会' }],
  })
})

test('a sheet without the columns that matter is refused, naming them', async () => {
  const answer = await upload('名字,电话\n甲,1\n')
  expect([answer.statusCode, answer.json()]).toMatchObject([
    422,
    { code: 'import.unreadable', details: { missing: ['责任单位', '事项', '依据'] } },
  ])
})

test('the file that the list is taken as can be read again, though its first line says who took it', async () => {
  const { method, path: url } = api.exportResponsibilities
  const headers = await city.headersOf('officer')
  const take = async (payload: object) => (await city.server.app.inject({ method, url, headers, payload })).rawPayload
  const [row] = (await call('officer', 'listResponsibilities')).body
  const { key, content } = row ?? {}
  expect(await readRows(await take({ text: '违法' }))).toEqual([
    { line: 3, matter: '违法建设查处', unitName: '蓝田街道城管办', key, content, faults: [] },
  ])
  expect((await upload(await take({ text: '外星' }))).json()).toMatchObject({ code: 'import.unreadable' })
})

test('a row is changed, taken out and read in its history; who disputes sees the rows that speak about the matter', async () => {
  const key = newId()
  const change = (content: object | null, expectedVersion: number) =>
    call('administrator', 'changeResponsibility', { params: { key }, body: { content, expectedVersion, reason } })
  const noise = { ...sheds, matter: '噪声扰民', categoryIds: ['noise'], unitId: unitIds.police }
  expect((await change(noise, 0)).body).toEqual({ version: 1 })
  const { caseCode } = await reportByResident(city, { categoryId: 'noise' })
  const params = { id: await idOf(city, caseCode) }
  const grounds = async () => (await call('dispatcher', 'listGrounds', { params })).body.map(({ key: one }) => one)
  expect(await grounds()).toEqual([key])
  expect((await change({ ...noise, unitId: newId() }, 1)).problem.code).toBe('unit.unknown')
  expect((await change(noise, 0)).problem.code).toBe('setting.conflict')
  expect((await change(null, 1)).body).toEqual({ version: 2 })
  expect(await grounds()).toEqual([])
  const { body: versions } = await call('supervisor', 'listResponsibilityVersions', { params: { key } })
  expect(versions.map(({ content }) => content)).toEqual([null, noise])
})
