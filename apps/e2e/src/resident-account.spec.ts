import { readFile } from 'node:fs/promises'
import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { reportAsResident } from './screens/resident.ts'

const browser = startBrowser()
const grid = '350603003003001'

/** A number that nobody else in the city has. */
function newPhone(): string {
  return `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
}

/** As a resident does: a number, the code (which the demo shows), a tick, done. */
async function logInAs(page: Page, phone: string): Promise<void> {
  await page.goto('/r/account')
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  const said = await page.getByText(/您的验证码是 \d{6}/).innerText()
  await page.getByLabel('短信验证码').fill(/\d{6}/.exec(said)?.[0] ?? '')
  await page.getByLabel('我同意为登录保存我的手机号').check()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText(`已登录：${phone.slice(0, 3)}****${phone.slice(-4)}`).waitFor()
}

test('matters follow a resident to another phone, and what is kept about them can be taken along, withdrawn and deleted', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const phone = newPhone()
  const mark = newId().slice(0, 4)
  const text = `三号楼门口的路灯不亮（${mark}）`

  const old = await browser.open({ name: '旧手机', device: 'phone', geolocation: position })
  const { caseCode } = await reportAsResident(old, { text, kind: '路灯不亮', phone })
  await logInAs(old, phone)
  await old.getByRole('link', { name: new RegExp(mark) }).waitFor()

  const other = await browser.open({ name: '新手机', device: 'phone' })
  await logInAs(other, phone)
  await other.getByRole('link', { name: new RegExp(mark) }).click()
  await other.getByRole('heading', { name: caseCode }).waitFor()
  await other.getByRole('button', { name: '催办' }).waitFor()
  await other.goto('/r')
  await other.getByRole('link', { name: new RegExp(mark) }).waitFor()

  await other.goto('/r/account')
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: '导出我的数据' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain(phone)
  expect(file).toContain(mark)

  await other.getByRole('button', { name: '撤回同意' }).click()
  await other.getByRole('button', { name: '确定撤回' }).click()
  await other.getByText('已撤回，姓名和手机号已抹掉。').waitFor()
  const { call } = await logIn(url, '陈美华')
  const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
  const { reporters } = await call(incidents.getIncident, { params: { id: found?.id ?? '' } })
  expect(reporters.map((reporter) => reporter.phone)).toEqual([null])

  await other.getByRole('button', { name: '注销账号' }).click()
  await other.getByRole('button', { name: '确定注销' }).click()
  await other.getByText('账号已注销。').waitFor()
  await old.goto('/r/account')
  await old.getByRole('button', { name: '登录', exact: true }).waitFor()
  await old.goto(`/r/case/${caseCode}`)
  await old.getByRole('button', { name: '催办' }).waitFor()
})
