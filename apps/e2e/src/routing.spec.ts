import { newId } from '@ejia/client'
import { cases, incidents, routing } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { callTo } from './city/call.ts'
import { logIn } from './city/log-in.ts'
import { newReport } from './city/report.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

test('a routing rule is tried on past matters, switched on, and seen sending the next report', async () => {
  const { url } = inject('city')
  const { call } = await logIn(url, '徐海生')
  onTestFinished(async () => {
    const { version: expectedVersion } = await call(routing.getRouting, {})
    await call(routing.restoreRouting, { body: { version: 0, expectedVersion, reason: '试过了' } })
  })
  const reportLamp = async () => {
    const text = `路灯不亮（${newId().slice(0, 4)}）`
    const body = { ...newReport(text), categoryId: 'street-light' }
    return { text, caseCode: (await callTo(url)(cases.report, { body })).caseCode }
  }
  const before = await reportLamp()

  const page = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(page, url, '徐海生')
  await page.goto('/')
  await page.getByRole('link', { name: '流转规则' }).click()
  await page.getByRole('button', { name: '添加规则' }).click()
  const drawer = page.getByRole('dialog', { name: '新规则' })
  await drawer.getByRole('combobox', { name: '类别' }).fill('路灯')
  await page.getByTitle('路灯不亮').click()
  await page.keyboard.press('Escape')
  await drawer.getByRole('combobox', { name: '单位' }).fill('蓝田街道城管办')
  await page
    .getByRole('option', { name: /蓝田街道城管办/ })
    .or(page.getByTitle('蓝田街道城管办'))
    .last()
    .click()
  await drawer.getByRole('combobox', { name: '怎么走' }).click()
  await page.getByTitle('直接派出').last().click()
  await drawer.getByRole('button', { name: /确\s*定/ }).click()
  await page.getByRole('list', { name: '规则清单' }).getByText('蓝田街道城管办').waitFor()
  await page.getByRole('button', { name: '试算并启用…' }).click()

  const dialog = page.getByRole('dialog', { name: '启用之前，先用最近的事项试一试' })
  await dialog.getByText(/件会换一个单位/).waitFor()
  await dialog.getByRole('link', { name: before.caseCode }).waitFor()
  await dialog.getByLabel('为什么改').fill('路灯由城管办统一维护')
  await dialog.getByRole('button', { name: /启\s*用/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('第 1 版').waitFor()

  const after = await reportLamp()
  const [item] = (await call(incidents.listIncidents, { query: { text: after.text } })).items
  expect(item?.lead.name).toBe('蓝田街道城管办')
  await page.goto(`/incidents/${item?.id}`)
  await page.getByText('按规则第 1 条直接派出').waitFor()
})
