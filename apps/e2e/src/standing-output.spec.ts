import { createServer } from 'node:http'
import { newId } from '@ejia/client'
import { accounts, forms } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { copyDataFolder, removeDataFolder } from './city/data-folder.ts'
import { logIn } from './city/log-in.ts'
import { startServer } from './city/server-process.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`

test('a department asks for its form every day, it is approved once, arrives in its system, and stops when withdrawn', async () => {
  const system = await openSystem()
  const unit = await unitOf(inject('city').url, '何俊杰')
  const { areaCode, name } = unit
  const settings = {
    OUTPUT_CONNECTIONS: JSON.stringify({ 民政系统: { url: system.url, secret, unit: { areaCode, name } } }),
  }
  const dataDir = copyDataFolder(inject('city').template)
  const server = await startServer(dataDir, settings)
  onTestFinished(async () => {
    await server.stop()
    await removeDataFolder(dataDir)
  })
  const { url } = server
  const title = `养老服务月报 ${newId().slice(-6)}`
  await issueForm(url, { title, unitId: unit.id })

  const page = await browser.open({ name: '民政办', device: 'desk' })
  await signIn(page, url, '何俊杰')
  await page.goto(`${url}/forms?tab=outputs`)
  await page.getByText('还没有导出申请').waitFor()
  await choose(page, '选一张表', title)
  await page.getByLabel(/^用途/).fill('每日核对')
  await page.getByRole('radio', { name: '每天' }).check()
  await page.getByLabel(/到哪一天为止/).fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('radio', { name: /推送到“民政系统”/ }).check()
  await page.getByRole('button', { name: '申请整片导出' }).click()
  const asked = page.getByRole('listitem').filter({ hasText: '每日核对' })
  await asked.getByText('等待审批').waitFor()

  const officer = await browser.open({ name: '隐私专员', device: 'desk' })
  await signIn(officer, url, '尤国强')
  await officer.goto(`${url}/forms?tab=outputs`)
  const decided = officer.getByRole('listitem').filter({ hasText: title })
  await decided.getByText('中间不再审批').waitFor()
  await decided.getByRole('button', { name: /^同\s*意$/ }).click()
  await decided.getByText(/^下次/).waitFor()

  await page.reload()
  await choose(page, '选一张表', title)
  await page.getByLabel(/^用途/).fill('现在先要一份')
  await page.getByRole('radio', { name: /推送到“民政系统”/ }).check()
  await page.getByRole('button', { name: '申请整片导出' }).click()
  const once = page.getByRole('listitem').filter({ hasText: '现在先要一份' })
  await once.getByText('等待审批').waitFor()
  system.answers.push(410)
  await officer.reload()
  await officer
    .getByRole('listitem')
    .filter({ hasText: '现在先要一份' })
    .getByRole('button', { name: /^同\s*意$/ })
    .click()
  await page.reload()
  await once.getByText('对方说这个接收地址不再使用').waitFor({ timeout: 60_000 })
  await once.getByRole('button', { name: '再推一次' }).click()
  await once.getByText('已送达').waitFor({ timeout: 60_000 })
  expect(system.taken).toEqual([`${title}.zip`])

  await asked.getByRole('button', { name: /撤\s*回/ }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /^撤\s*回$/ })
    .click()
  await asked.getByText(/已撤回/).waitFor()
})

async function openSystem() {
  const taken: string[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const status = answers.shift() ?? 200
    request.resume().on('end', () => {
      const disposition = String(request.headers['content-disposition'])
      if (status === 200) taken.push(decodeURIComponent(disposition.split("''")[1] ?? ''))
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/files`, taken, answers }
}

async function unitOf(url: string, person: string) {
  const { call } = await logIn(url, person)
  const held = (await call(accounts.getMe, {})).memberships.find(({ role }) => role === 'departmentHandler')
  if (!held) throw new Error('nobody of a department')
  return held.unit
}

type Wanted = { readonly title: string; readonly unitId: string }

/** For the few who are very old, so that the file is small. */
async function issueForm(url: string, { title, unitId }: Wanted): Promise<void> {
  const { call } = await logIn(url, '何俊杰')
  const key = newId()
  const shown = (key: string, item: string, label: string) => ({
    key,
    label,
    item,
    required: false,
    when: [],
    checks: [],
  })
  const form = {
    title,
    ownerUnitId: unitId,
    basis: '《漳州市居家养老服务条例》',
    purpose: '养老服务',
    validFrom: '2026-01-01',
    validUntil: '2068-12-31',
    subject: 'person' as const,
    concerns: [{ field: 'age', test: 'atLeast' as const, values: ['75'] }],
    groups: [],
    fields: [shown('name', 'person.name', '姓名'), shown('age', 'person.age', '年龄')],
  }
  const { version } = await call(forms.saveFormDraft, { params: { key }, body: { form, expectedVersion: 0 } })
  await call(forms.issueForm, { params: { key }, body: { draftVersion: version, expectedVersion: 0, reason: '年度' } })
}

async function choose(page: Page, label: string, title: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByTitle(title).last().click()
}
