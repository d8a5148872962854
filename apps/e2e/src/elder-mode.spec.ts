import { newId } from '@ejia/client'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { findHome } from './city/find-home.ts'
import { report } from './city/report.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField, openForm, openFromTodo } from './screens/field.ts'

const browser = startBrowser()

test.each(['widePhone', 'smallPhone'] as const)(
  'in the largest type nothing is cut off and everything can be hit (%s)',
  async (device) => {
    const { url } = inject('city')
    const text = `路灯不亮（${newId().slice(0, 4)}）`
    await report(url, text)
    const { position } = await findBuilding(url, '350603003003001')
    const page = await browser.open({ name: device, device, geolocation: position, microphone: true })
    await page.addInitScript(() => window.localStorage.setItem('ejia-field-text-size', 'elder'))
    await enterField(page, '陈美华')
    await expectReadable(page, 'home')
    await page.goto('/field/report')
    await page.getByText(/归 .*毅阳社区.* 管/).waitFor()
    await expectReadable(page, 'report')
    await page.context().setOffline(true)
    await page.getByLabel('什么事？').fill(`楼道里堆满了旧家具（${newId().slice(0, 4)}）`)
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.locator('.unsent-row').waitFor()
    await expectReadable(page, 'home with something waiting')
    await page.locator('.unsent-row').click()
    await page.getByRole('heading', { name: '等待发送' }).waitFor()
    await expectReadable(page, 'waiting')
    await page.context().setOffline(false)
    await page.getByText('都发出去了').waitFor()
    await page.goto('/field/record')
    await page.getByText(/归 .*毅阳社区.* 管/).waitFor()
    await expectReadable(page, 'record')
    await page.goto('/field/me')
    await page.getByRole('heading', { name: '我的' }).waitFor()
    await expectReadable(page, 'me')
    await page.goto('/field/')
    await openFromTodo(page, text)
    await expectReadable(page, 'matter')
    await openForm(page, 'note')
    await expectReadable(page, 'form')
  },
)

test.each(['widePhone', 'smallPhone'] as const)(
  'in the largest type a visit is readable and everything in it can be hit (%s)',
  async (device) => {
    const { building, room, door } = await findHome(inject('city').url, { block: '15号楼' })
    const page = await browser.open({ name: device, device, camera: true })
    await page.addInitScript(() => window.localStorage.setItem('ejia-field-text-size', 'elder'))
    await enterField(page, '林志强')
    await expectReadable(page, 'home of a grid worker')
    await page.getByRole('link', { name: '扫码' }).click()
    await page.getByRole('link', { name: new RegExp(building.name) }).waitFor()
    await expectReadable(page, 'scan')
    await page.goto(`/field/registry/buildings/${building.id}`)
    await page.getByRole('button', { name: '在这里上报' }).waitFor()
    await expectReadable(page, 'building')
    await page.goto(`/field/registry/rooms/${room.id}`)
    await page.getByRole('heading', { name: door }).waitFor()
    await expectReadable(page, 'household')
    await page.locator('button.resident').first().click()
    await expectReadable(page, 'person')
    await page.getByRole('dialog').getByRole('button', { name: '搬走了' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '搬走了' }).click()
    await page.getByRole('button', { name: /^提交 \d+ 处变化$/ }).waitFor()
    await expectReadable(page, 'household with a change')
    await page.getByRole('button', { name: '有人住进来' }).click()
    await expectReadable(page, 'somebody new')
  },
)

/** Text wider or higher than its box, a page wider than the phone, a target too small for an unsteady finger. */
async function expectReadable(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const faults: string[] = []
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide`)
    const within = document.querySelector('dialog[open]') ?? document.body
    for (const element of within.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || element.closest('.unseen')) continue
      const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 20)}”`
      const box = element.getBoundingClientRect()
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      const isScrolled = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      if (hasText && !isScrolled && (box.left < -1 || box.right > width + 1)) faults.push(`${name} leaves the screen`)
      const cuts = getComputedStyle(element).overflow !== 'visible'
      const isShortened = getComputedStyle(element).getPropertyValue('-webkit-line-clamp') !== 'none'
      if (hasText && cuts && !isScrolled && !isShortened && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name} is cut`)
      const isTarget = element.matches('button, a.button, a.row, a.icon-button, label.button, .choice, summary')
      if (isTarget && !element.closest('audio') && (box.height < 59.5 || box.width < 59.5))
        faults.push(`${name} is ${Math.round(box.width)}×${Math.round(box.height)}`)
    }
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    if (size < 30) faults.push(`text is ${size} px`)
    return faults
  })
  expect(found.map((fault) => `${where}: ${fault}`)).toEqual([])
}
