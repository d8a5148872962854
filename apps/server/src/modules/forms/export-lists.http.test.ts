import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { listTaker } from '../../platform/testing/index.ts'
import { grids, openFormCity } from '../../testing/form-city.ts'
import { addItems, allowance, issue, switchOn } from '../../testing/three-forms.ts'

const city = await openFormCity({ households: 60 })
const { as, database, server, tokenOf } = city
await switchOn(city)
const form = await issue(city, 'civil', allowance(await addItems(city)))
const taking = async (person: Parameters<typeof tokenOf>[0]) => listTaker(server.app, await tokenOf(person))
const params = { key: form.key }
const exportPurpose = '上门前核对'
const body = { gridCode: grids.one, openOnly: true, exportPurpose }

const wanted = { areaCode: '350603003', purpose: '津贴发放核对', schedule: { every: 'week', weekday: 3, hour: 7 } }
const asked = { ...wanted, until: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10) }
const { reply: output } = await (await as('civil'))('requestFormOutput', { params, body: asked })
await database.owner.query(
  `insert into forms.output_run (id, output_id, due_at, status, failure)
   select gen_random_uuid(), $1, now() - make_interval(hours => n), 'failed', 'form.output-too-large'
   from generate_series(1, 130) as n`,
  [output.id],
)

test('what there is to fill in goes to those who fill it in', async () => {
  const { head, rows } = await (await taking('head'))('exportFormsToFill')
  expect(head.slice(0, 3)).toEqual(['表名', '部门', '填什么'])
  expect(rows.map((row) => row.slice(0, 3))).toEqual([['高龄津贴申请表', '民政办', '人']])
  expect((await (await taking('worker'))('exportFormsToFill')).rows).toEqual([])
})

test('whom a form concerns goes out masked, by the filter of the screen, and is on the trail without what was looked for', async () => {
  const take = await taking('civil')
  const shown = (await (await as('civil'))('listFormSubjects', { params, query: { gridCode: grids.one } })).reply
  const all = await take('exportFormSubjects', { params, body })
  expect(all.first).toContain(`用途：${exportPurpose}`)
  expect(all.rows.map(([label, place]) => [label, place])).toEqual(shown.map(({ label, place }) => [label, place]))
  expect(all.rows[0]?.slice(2)).toEqual(['5', ''])
  for (const [label] of all.rows) expect(label).toMatch(/^.\*+$/)
  const somebody = shown.find(({ fields }) => !fields.some(({ key, state }) => key === 'phone' && state === 'asked'))
  const answers = { bank: '6217001', alone: '0', remark: '已核实' }
  const filling = { fillingId: newId(), version: form.version, subjectId: somebody?.subjectId, answers }
  const sent = await (await as('civil'))('fillForm', {
    params,
    body: { ...filling, filledAt: new Date().toISOString() },
  })
  expect(sent.status).toBe(201)
  const open = await take('exportFormSubjects', { params, body })
  expect(open.rows).toHaveLength(all.rows.length - 1)
  const found = await take('exportFormSubjects', { params, body: { ...body, openOnly: false, text: '陈' } })
  expect(found.rows.length).toBeGreaterThan(0)
  expect(found.rows.every(([label]) => label?.startsWith('陈'))).toBe(true)
  const { rows } = await database.owner.query<{ facts: object }>(
    `select facts from platform.audit where action = 'data.exported' and subject = 'form subjects' order by at desc limit 1`,
  )
  const filter = { ...params, gridCode: grids.one, openOnly: false }
  expect(rows[0]?.facts).toEqual({ purpose: exportPurpose, filter, searched: true })
})

test('whom a form concerns is not told to people of another grid or department', async () => {
  expect((await (await taking('neighbour'))('exportFormSubjects', { params, body })).code).toBe('form.outside-area')
  expect((await (await taking('stranger'))('exportFormSubjects', { params, body })).code).toBe('form.outside-area')
  const empty = await (await taking('civil'))('exportFormSubjects', { params, body: { ...body, exportPurpose: ' ' } })
  expect(empty.code).toBe('input.invalid')
})

test('what was asked for and every making of it go out in words, beyond what the screen shows', async () => {
  const take = await taking('civil')
  const outputs = await take('exportFormOutputs')
  const [one] = outputs.rows
  expect([one?.[0], one?.[2], one?.[4], one?.[6]]).toEqual([
    '高龄津贴申请表',
    '津贴发放核对',
    '每周三 7 点',
    '在这里下载',
  ])
  const runs = await take('exportFormOutputRuns', { params: { id: output.id } })
  expect(runs.rows).toHaveLength(130)
  expect(runs.rows[0]?.slice(1, 2)).toEqual(['没有成功'])
  expect(runs.rows[0]?.at(-1)).toBe('这个范围的文件太大')
  const other = await taking('health')
  expect((await other('exportFormOutputs')).rows).toEqual([])
  expect((await other('exportFormOutputRuns', { params: { id: output.id } })).code).toBe('not-found')
})
