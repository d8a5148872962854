import { newId } from '@ejia/client'
import { improvements } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { logIn, type SignedIn } from './city/log-in.ts'
import { openMini } from './mini/mini-page.ts'
import { startBrowser } from './screens/browser.ts'
import { escaped } from './screens/escaped.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'
import { allGone, readyForOffline } from './screens/waiting.ts'

const browser = startBrowser()
const keeper = '徐海生'
const newMark = () => newId().slice(-8)

const waitingTexts = async ({ call }: SignedIn) =>
  (await call(improvements.listEntries, { query: {} })).map(({ text }) => text)

async function isWaiting(signedIn: SignedIn, text: string): Promise<void> {
  await expect.poll(() => waitingTexts(signedIn), { timeout: 60_000 }).toContain(text)
}

/** The same words and the same window at the console and on the residents’ page. */
async function say(page: Page, open: string, text: string): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).click()
  const asked = page.getByRole('dialog', { name: '有什么不好用？' })
  await asked.getByLabel('哪里不好用', { exact: true }).fill(text)
  await asked.getByRole('button', { name: '发出去' }).click()
}

test('a resident who is not logged in says it on any page; what they typed is in no picture, and the answer finds their phone', async () => {
  const { url } = inject('city')
  const kept = await logIn(url, keeper)
  const text = `找不到下一步（${newMark()}）`
  const page = await browser.open({ name: '居民', device: 'phone' })
  await page.goto('/r/report')
  await page.getByLabel('说说是什么事').fill('林阿婆家漏水，13800001111')
  await page.route('**/api/improvements/entries', (route) => route.abort('connectionreset'))
  await say(page, '不好用？', text)
  const asked = page.getByRole('dialog', { name: '有什么不好用？' })
  await asked.getByRole('alert').getByText(/./).waitFor()
  await page.unroute('**/api/improvements/entries')
  expect(await asked.getByLabel('哪里不好用', { exact: true }).inputValue()).toBe(text)
  await asked.getByRole('img', { name: '这一页涂灰后的样子' }).waitFor()
  await asked.getByRole('button', { name: '发出去' }).click()
  await asked.getByText('收到了').waitFor()
  const entry = (await kept.call(improvements.listEntries, { query: {} })).find((one) => one.text === text)
  expect(entry).toMatchObject({ end: 'resident', page: '/r/report', hasPicture: true })

  const title = `下一步的按钮（${newMark()}）`
  await answer(kept, { title, entryId: entry?.id ?? '' })
  await page.goto('/r')
  await page.getByText('您提的有了答复').waitFor()
  await page.getByRole('link', { name: /^问题清单/ }).click()
  await page.getByText(title).first().waitFor()
  await page.getByText('答复：按钮移到了右下角').first().waitFor()
  await page.goto('/r')
  await page.getByRole('link', { name: /^问题清单/ }).waitFor()
})

test('a grid worker says it without signal; it goes by itself, and the answer stands among their notices', async () => {
  const { url } = inject('city')
  const kept = await logIn(url, keeper)
  const text = `返回的箭头太小（${newMark()}）`
  const page = await browser.open({ name: '林志强', device: 'phone' })
  await enterField(page, '林志强')
  await readyForOffline(page)
  await page.context().setOffline(true)
  await say(page, '不好用？', text)
  await page.getByText('已存在手机里').waitFor()
  await page.reload()
  await page.locator('.unsent-row').waitFor()
  await page.context().setOffline(false)
  await allGone(page)
  await isWaiting(kept, text)
  const entry = (await kept.call(improvements.listEntries, { query: {} })).find((one) => one.text === text)
  expect(entry).toMatchObject({ end: 'field', page: '/field/', hasPicture: true })
  const title = `返回的箭头（${newMark()}）`
  await answer(kept, { title, entryId: entry?.id ?? '' })
  await page.goto('/field/notices')
  await page.getByRole('link', { name: new RegExp(escaped(title)) }).click()
  await page.getByRole('heading', { name: '我提过的' }).waitFor()
  await page.getByText(text).waitFor()
  await page.getByText('答复：按钮移到了右下角').first().waitFor()
})

test('at the console it is raised, put to a problem, done with a version, taken back, and everybody reads the figures', async () => {
  const { url } = inject('city')
  const text = `列表会跳（${newMark()}）`
  const page = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(page, url, '郭永昌')
  await page.goto('/due')
  await say(page, '有什么不好用？', text)
  await page.getByText('收到了').waitFor()
  const before = (await callTo(url)(improvements.getLedger, {})).numbers

  const keeping = await browser.open({ name: keeper, device: 'desk' })
  await signIn(keeping, url, keeper)
  await keeping.goto('/improvements?tab=waiting')
  await keeping.getByRole('checkbox', { name: `选中这一条 ${text}` }).check()
  await keeping.getByLabel('归到哪个问题').click()
  await keeping.getByTitle('新建问题').click()
  const title = `列表刷新时会跳（${newMark()}）`
  await keeping.getByLabel('问题（大家看到的说法，不写人名）').fill(title)
  await keeping.getByLabel('为什么这样改（留在审计记录里）').fill('本周例会')
  await keeping.getByRole('button', { name: '归到这个问题' }).click()
  await keeping.getByRole('checkbox', { name: `选中这一条 ${text}` }).waitFor({ state: 'hidden' })
  await keeping.getByRole('tab', { name: '问题清单' }).click()
  await keeping.getByRole('button', { name: `办理 ${title}` }).click()
  const drawer = keeping.getByRole('dialog', { name: /^问题 \d+$/ })
  await drawer.getByText(text).waitFor()
  await drawer.getByRole('radio', { name: '已改' }).check()
  await drawer.getByLabel('答复', { exact: true }).fill('刷新时不再跳')
  await drawer.getByLabel(/^在哪一版改的/).fill('0.2.0')
  await drawer.getByLabel('为什么这样改（留在审计记录里）').fill('0.2.0 已上线')
  await drawer.getByRole('button', { name: /^保\s*存$/ }).click()
  await drawer.waitFor({ state: 'hidden' })
  await expect
    .poll(async () => (await callTo(url)(improvements.getLedger, {})).numbers.done, { timeout: 30_000 })
    .toBeGreaterThan(before.done)
  await keeping.getByRole('tab', { name: '更新说明' }).click()
  await keeping.getByRole('list', { name: '0.2.0' }).getByText(title).waitFor()

  await page.goto('/improvements?tab=mine')
  await page.getByText('0.2.0 版已改').first().waitFor()
  await page.getByRole('tab', { name: '问题清单' }).click()
  await page.getByText(/^提出 \d+，已改 [1-9]\d*$/).waitFor()
  expect(await page.getByRole('button', { name: `办理 ${title}` }).count()).toBe(0)

  await keeping.getByRole('tab', { name: '问题清单' }).click()
  await keeping.getByRole('button', { name: `办理 ${title}` }).click()
  const versions = drawer.locator('.versions')
  await versions.getByRole('button', { name: '恢复成这样' }).click()
  await versions.getByRole('textbox').fill('还没有改好')
  await versions.getByRole('button', { name: '恢复成这样' }).click()
  await drawer.waitFor({ state: 'hidden' })
  const { problems } = await callTo(url)(improvements.getLedger, {})
  expect(problems.find((one) => one.problem.title === title)?.problem.state).toBe('noted')
})

test('the mini-program asks the same and shows what was raised', async () => {
  const { url } = inject('city')
  const kept = await logIn(url, keeper)
  const text = `照片传得慢（${newMark()}）`
  const phone = await browser.open({ name: '小程序', device: 'phone' })
  await openMini(phone, {})
  await phone.getByText('有什么不好用？').click()
  await phone.getByRole('textbox', { name: '哪里不好用' }).fill(text)
  await phone.getByText('发出去').click()
  await phone.getByText('收到了').waitFor()
  expect(await waitingTexts(kept)).toContain(text)
})

/** By whoever keeps the ledger, over HTTP. */
async function answer({ call }: SignedIn, of: { readonly title: string; readonly entryId: string }): Promise<void> {
  const key = newId()
  const reason = '本周例会'
  const problem = { title: of.title, state: 'done', answer: '按钮移到了右下角', release: null } as const
  await call(improvements.changeProblem, { params: { key }, body: { problem, expectedVersion: 0, reason } })
  await call(improvements.assignEntries, { body: { entryIds: [of.entryId], problemKey: key, reason } })
}
