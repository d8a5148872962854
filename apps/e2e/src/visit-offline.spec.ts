import { newId } from '@ejia/client'
import { registry } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { filmOfSheet } from './screens/film-of-sheet.ts'
import { listKeptNames, readyForOffline } from './screens/waiting.ts'

const home = { block: '7号楼', least: 3 }
const browser = startBrowser(async () => filmOfSheet((await findHome(inject('city').url, home)).printed))

test('a visit by code without signal: a changed tenant lies on the phone, meets another’s change, and arrives once', async () => {
  const { url } = inject('city')
  const { room, door, title, call } = await findHome(url, home)
  const page = await browser.open({ name: '林志强', device: 'phone', camera: true })
  await enterField(page, '林志强')
  await readyForOffline(page)
  await partsAreKept(page)

  await page.context().setOffline(true)
  await page.getByRole('link', { name: '扫码' }).click()
  await page.getByRole('heading', { name: door }).waitFor()
  await page.getByRole('button', { name: '换了住户' }).click()
  await page.getByLabel('姓名').fill('蓝小燕')
  await page.getByLabel(/联系方式/).fill('123')
  await page.getByRole('button', { name: '记下这处变化' }).click()
  await page.getByText(/电话号码不对/).waitFor()
  await page.getByLabel(/联系方式/).fill('19900015555')
  await page.getByRole('button', { name: '记下这处变化' }).click()

  // What was noted is still there after the page was gone; then it waits for signal.
  await page.getByText('蓝** 住进来').waitFor()
  await page.reload()
  await page.getByText('蓝** 住进来').waitFor()
  await page.getByRole('button', { name: /^提交 \d+ 处变化$/ }).click()
  await page.getByText('已存在手机里').waitFor()
  await page.goto('/field/')
  await page.locator('.unsent-row').waitFor()

  // Meanwhile somebody at the desk corrects the same household.
  const before = await call(registry.getRoom, { params: { id: room.id } })
  const [first, second] = before.households.flatMap(({ people }) => people)
  const head = await logIn(url, '陈美华')
  await head.call(registry.changeRoom, {
    params: { id: room.id },
    body: {
      changeId: newId(),
      expectedVersion: before.version,
      changes: [
        { type: 'correct', personId: first?.id ?? '', values: { phone: '19900016666' } },
        { type: 'moveOut', personId: second?.id ?? '', on: before.visitedAt?.slice(0, 10) ?? today() },
      ],
    },
  })

  await page.context().setOffline(false)
  await page.locator('.unsent-bad').waitFor({ timeout: 60_000 })
  await page.locator('.unsent-row').click()
  const card = page.locator('.waiting-refused')
  await card.getByRole('heading', { name: title }).waitFor()
  await card.getByText('蓝** 住进来').waitFor()
  await card.getByText(/陈美华在.*先改过这一户/).waitFor()
  await card.getByText(/已不在这一户/).waitFor()
  await card.getByRole('button', { name: '看过了，照样提交' }).click()
  await page.getByText('都发出去了').waitFor()

  const after = await call(registry.getRoom, { params: { id: room.id } })
  expect(after.households.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['蓝**'])
  expect(after.history.filter(({ what, source }) => what === 'added' && source === 'visit')).toHaveLength(1)
})

/** The reader of codes and the pages of the registry are fetched when the phone is idle, the grid after the matters. */
async function partsAreKept(page: Page): Promise<void> {
  const listMissing = () =>
    page.evaluate(async () => {
      const worker = await (await fetch('/field/service-worker.js')).text()
      const parts = worker.match(/assets\/(?:registry|zxing)[\w.-]+/g) ?? []
      const kept = await (await caches.open('ejia-field-parts')).keys()
      return parts.length < 4 ? ['no list'] : parts.filter((part) => !kept.some(({ url }) => url.endsWith(part)))
    })
  await expect.poll(listMissing, { timeout: 60_000 }).toEqual([])
  await expect.poll(async () => (await listKeptNames(page)).join(), { timeout: 30_000 }).toContain('registry')
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
