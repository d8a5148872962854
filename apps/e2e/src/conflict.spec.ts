import { newId } from '@ejia/client'
import { commands, incidents } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { logIn } from './city/log-in.ts'
import { report } from './city/report.ts'
import { startBrowser } from './screens/browser.ts'
import { enterConsole, openDrawer, openFromInbox } from './screens/console.ts'
import { enterField, openForm, openFromTodo } from './screens/field.ts'

const browser = startBrowser()
const typed = '已电话联系物业，明早一起去现场看看'

test('on the phone, who acts on what somebody else has just changed sees who did, and loses nothing typed', async () => {
  const { url } = inject('city')
  const text = await reported(url)
  const page = await browser.open({ name: '陈美华', device: 'phone' })
  // News does not get through, so that the note goes out on what was seen before.
  await page.route('**/api/live', (route) => route.abort())
  await enterField(page, '陈美华')
  await openFromTodo(page, text)
  const form = await openForm(page, 'note')
  await form.getByLabel('记点什么').fill(typed)
  await accept(url, text)

  await form.getByRole('button', { name: '记录', exact: true }).click()
  await form.getByText(/蔡丽珍.*受理/).waitFor()
  expect(await form.getByLabel('记点什么').inputValue()).toBe(typed)
  await form.getByRole('button', { name: '记录', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText(typed).waitFor()
})

test('at the desk, a form that others overtook tells of it and keeps what was typed', async () => {
  const { url } = inject('city')
  const text = await reported(url)
  const page = await browser.open({ name: '黄建平', device: 'desk' })
  await enterConsole(page, '黄建平')
  await page.getByRole('link', { name: '全部事件' }).click()
  await openFromInbox(page, text)
  const drawer = await openDrawer(page, 'note')
  await drawer.getByLabel('内容').fill(typed)
  await accept(url, text)

  await drawer
    .getByRole('alert')
    .filter({ hasText: /蔡丽珍.*受理/ })
    .waitFor()
  expect(await drawer.getByLabel('内容').inputValue()).toBe(typed)
  await drawer.getByRole('button', { name: '已看过最新情况，再次提交' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.locator('.trail').getByText(typed).waitFor()
})

async function reported(url: string): Promise<string> {
  const text = `楼道灯坏了（${newId().slice(0, 4)}）`
  await report(url, text)
  return text
}

/** A colleague takes the matter on meanwhile. */
async function accept(url: string, text: string): Promise<void> {
  const { call } = await logIn(url, '蔡丽珍')
  const [found] = (await call(incidents.listIncidents, { query: { text } })).items
  if (!found) throw new Error('the colleague does not see the matter')
  const body = { commandId: newId(), expectedVersion: found.version }
  await call(commands.accept, { params: { id: found.id }, body })
}
