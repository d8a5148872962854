import { newId } from '@ejia/client'
import { categories, communityPolicies, dispatch } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { chooseKind } from './screens/choose-kind.ts'
import { act, enterField, openFromTodo } from './screens/field.ts'
import { placed, sendReport } from './screens/resident.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'
const kind = '公共设施坏了'
const categoryId = 'public-facilities'
const mark = newId().slice(0, 4)
const text = `秋千板没了（${mark}）`

test('a plain word and a closing rule without a photo reach resident and field, a matter closes by them, and they are undone', async () => {
  const { url } = inject('city')
  const { call } = await logIn(url, '徐海生')
  onTestFinished(() => putBack(call))
  const { position } = await findBuilding(url, grid)
  const worker = await browser.open({ name: '网格员', device: 'phone', geolocation: position })
  await enterField(worker, '林志强')

  const keeper = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(keeper, url, '徐海生')
  await keeper.goto('/')
  await keeper.getByRole('link', { name: /类别$/ }).click()
  const drawer = await openCategory(keeper)
  const words = drawer.getByLabel('说法', { exact: true })
  await words.fill(`${await words.inputValue()}、秋千板`)
  await drawer.getByRole('checkbox', { name: '办结时要一张现场照片' }).uncheck()
  await drawer.getByLabel('为什么改').fill('小修小补不用拍照')
  await drawer.getByRole('button', { name: /保\s*存/ }).click()
  await drawer.waitFor({ state: 'hidden' })

  const resident = await browser.open({ name: '居民', device: 'phone', geolocation: position })
  await reportInOwnWords(resident)

  await worker.goto('/field/record')
  await worker.getByLabel(/什么事/).fill(text)
  await worker.getByRole('button', { name: kind, exact: true }).click()
  await worker.getByRole('button', { name: kind, exact: true, pressed: true }).waitFor()
  await expect.poll(() => worker.getByText(/拍一张现场照片/).count(), { timeout: 20_000 }).toBe(0)
  await worker.goto('/field')
  await openFromTodo(worker, text)
  await act(worker, 'accept')
  await act(worker, 'resolve')
  await resident.getByRole('heading', { name: '这件事办完了，您满意吗？' }).waitFor()

  const again = await openCategory(keeper)
  await again.getByText('加了说法：秋千板').waitFor()
  const came = again.getByRole('listitem').filter({ hasText: '出厂设置' })
  await came.getByRole('button', { name: '改回这一版' }).click()
  await came.getByLabel('为什么改').fill('还是拍一张好')
  await came.getByRole('button', { name: '改回这一版' }).click()
  await again.waitFor({ state: 'hidden' })
  expect(await ruleNow(url)).toBe(true)
})

test('what a community agreed stands on the phone before anybody records, and is taken back', async () => {
  const { url } = inject('city')
  const head = await browser.open({ name: '社区书记', device: 'desk' })
  await signIn(head, url, '陈美华')
  const small = `扶起倒下的单车（${mark}）`
  await head.goto('/agreements')
  const drawer = await openAgreement(head)
  await drawer.getByLabel(/这些小事办完就好/).fill(small)
  await drawer.getByRole('radio', { name: '可拍可不拍' }).check()
  await drawer.getByLabel('为什么改').fill('居民议事会商定')
  await drawer.getByRole('button', { name: /保\s*存/ }).click()
  await drawer.waitFor({ state: 'hidden' })

  const worker = await browser.open({ name: '网格员', device: 'phone' })
  await enterField(worker, '林志强')
  await worker.goto('/field/record')
  await worker.getByText(small).waitFor()
  await worker.getByRole('button', { name: /^其他类别/ }).click()
  await worker
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click()
  await worker.getByRole('button', { name: kind, exact: true, pressed: true }).waitFor()
  expect(await worker.getByText(/拍一张现场照片/).count()).toBe(0)

  const again = await openAgreement(head)
  const first = again.getByRole('listitem').filter({ hasText: '最初（没有约定）' })
  await first.getByRole('button', { name: '改回这一版' }).click()
  await first.getByLabel('为什么改').fill('先按全市的来')
  await first.getByRole('button', { name: '改回这一版' }).click()
  await again.waitFor({ state: 'hidden' })
  const { call } = await logIn(url, '林志强')
  const [own] = await call(communityPolicies.listCommunityPolicies, {})
  expect(own?.policy).toMatchObject({ quickPhotos: 'asCategory', notRecorded: [] })
})

async function openCategory(page: Page) {
  await page.getByRole('button', { name: `修改 ${kind}` }).click()
  return page.getByRole('dialog', { name: `类别：${kind}` })
}

async function openAgreement(page: Page) {
  await page.getByRole('button', { name: '修改 毅阳社区' }).click()
  return page.getByRole('dialog', { name: '毅阳社区的约定' })
}

/** The tile stands among what it sounds like, because of the new word alone. */
async function reportInOwnWords(page: Page): Promise<void> {
  await page.goto('/r/report')
  await page.getByLabel('说说是什么事').fill(text)
  await placed(page).waitFor()
  await page
    .getByText(/^听起来/)
    .first()
    .waitFor()
  expect(await page.locator('[aria-labelledby=kind-title]').innerText()).toContain(kind)
  await chooseKind(page, kind)
  await sendReport(page)
  await page.getByRole('link', { name: '看进度' }).click()
}

async function ruleNow(url: string): Promise<boolean | undefined> {
  const all = await callTo(url)(dispatch.listCategories, {})
  return all.find(({ id }) => id === categoryId)?.closingRule.proofRequired
}

/** Whatever became of the journey, others find the category as it came. */
async function putBack(call: Awaited<ReturnType<typeof logIn>>['call']): Promise<void> {
  const setting = (await call(categories.listCategorySettings, {})).find(({ id }) => id === categoryId)
  if (!setting || setting.content.proofRequired) return
  const body = { version: 0, expectedVersion: setting.version, reason: '试过了' }
  await call(categories.restoreCategory, { params: { categoryId }, body })
}
