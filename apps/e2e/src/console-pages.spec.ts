import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startBrowser } from './screens/browser.ts'
import { expectNoObstacle } from './screens/obstacles.ts'

const browser = startBrowser()
const patience = 600_000
const desk = { width: 1366, height: 768 }
/** What is left of the desk at 200 %. */
const enlarged = { width: desk.width / 2, height: desk.height / 2 }

test.each([
  ['黄建平', '中心调度员'],
  ['郭永昌', '督办员'],
  ['童建新', '系统管理员'],
  ['杨玉梅', '信息登记员'],
  ['姚志明', '审计管理员'],
])(
  'every page of %s (%s) has no serious obstacle by day and by night, and fits at 200 percent',
  async (name) => {
    const page = await browser.open({ name, device: 'desk' })
    await page.setViewportSize(desk)
    await page.goto('/')
    await page.getByRole('button', { name: /^查看全部/ }).click()
    await page.getByRole('button', { name: new RegExp(name) }).click()
    const menu = page.getByRole('navigation', { name: '主导航' })
    await menu.waitFor()
    const addresses = await menu
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(addresses.length).toBeGreaterThan(2)
    for (const address of addresses) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(address ?? '')
      await settled(page)
      await expectNoObstacle(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectNoObstacle(page, ['color-contrast', 'link-in-text-block'])
      await page.setViewportSize(enlarged)
      await expect.poll(() => overhang(page), { timeout: 5_000 }).toEqual([address, 0])
      await page.setViewportSize(desk)
    }
  },
  patience,
)

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect.poll(() => page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy=true]').count()).toBe(0)
}

/** Pixels by which the page is wider than the window. */
async function overhang(page: Page): Promise<[address: string, pixels: number]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [window.location.pathname, scrollWidth - clientWidth]
  })
}
