import { api } from '@ejia/contract'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { logIn, openExampleCity, phones } from './testing/example-city.ts'

const { app, as, ids, units } = await openExampleCity()

type ListName = 'exportAudit' | 'exportPeople' | 'exportUnits'

async function exportedBy(who: Parameters<typeof as>[0], list: ListName, payload: object) {
  const headers = { authorization: `Bearer ${(await logIn(app, phones[who])).reply.token}` }
  const { rawPayload, statusCode } = await app.inject({ method: 'POST', url: api[list].path, headers, payload })
  if (statusCode !== 200) return { statusCode, lines: [] }
  const rows = (await readXlsx(rawPayload)).sheets[0]?.rows ?? []
  return { statusCode, lines: rows.map((row) => row.map((cell) => String(cell ?? ''))) }
}

test('the trail is found by who, what, when, on whom and what for', async () => {
  const [audit, security] = [await as('audit'), await as('security')]
  const since = new Date().toISOString()
  await security('resetPassword', { params: { id: ids.grid } })
  const find = async (query: Record<string, string>) =>
    (await audit('listAudit', { query })).reply.items.map(({ action }) => action)
  expect(await find({ person: '员security', subject: '人员grid', from: since })).toEqual(['password.reset'])
  expect(await find({ subject: ids.grid, action: 'password.reset' })).toEqual(['password.reset'])
  expect(await find({ subject: ids.grid, before: since })).toEqual([])
  expect(await find({ person: '没有这个人' })).toEqual([])
  const [entry] = (await audit('listAudit', { query: { subject: ids.grid } })).reply.items
  expect(entry).toMatchObject({ personName: '人员security', subjectName: '人员grid' })
  await exportedBy('security', 'exportPeople', { exportPurpose: '年度岗位核对' })
  expect(await find({ purpose: '岗位核对' })).toEqual(['data.exported'])
})

test('an export of the trail says who took it and what for, is on the trail itself, and needs a purpose', async () => {
  expect((await exportedBy('audit', 'exportAudit', {})).statusCode).toBe(422)
  const { lines } = await exportedBy('audit', 'exportAudit', { action: 'password.reset', exportPurpose: '季度审计' })
  expect(lines[0]?.[0]).toMatch(/导出人：人员audit.*用途：季度审计/)
  expect(lines.slice(2).map((line) => line.slice(1, 4))).toEqual([['重置密码', '人员security', '人员grid']])
  const { reply } = await (await as('audit'))('listAudit', { query: { purpose: '季度审计' } })
  expect(reply.items).toMatchObject([{ action: 'data.exported', subject: 'audit', personName: '人员audit' }])
})

test('people and units are exported as the screen shows them: masked, in order, within one’s charge', async () => {
  const people = (await exportedBy('system', 'exportPeople', { text: '人员grid', exportPurpose: '核对' })).lines
  expect(people.slice(2).map(([name, phone]) => [name, phone])).toEqual([
    ['人员grid', expect.stringMatching(/^199\*{4}/)],
  ])
  const own = (await exportedBy('countySecurity', 'exportPeople', { exportPurpose: '核对' })).lines
  expect(own.slice(2).map(([name]) => name)).toEqual(['人员countySecurity'])
  const centres = (await exportedBy('system', 'exportUnits', { text: '街道' })).lines
  expect(centres.slice(2).map(([name]) => name)).toContain(units.street.name)
})
