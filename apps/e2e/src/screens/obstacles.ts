import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing that keeps somebody with a screen reader, a keyboard or weak eyes from going on; `only` names rules of axe. */
export async function expectNoObstacle(page: Page, only?: string[]): Promise<void> {
  // A drawer or a sheet that is still sliding in is half transparent.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)).catch(() => []),
  )
  const axe = new AxeBuilder({ page }).exclude('.ant-table-measure-row')
  const { violations } = await (only ? axe.withRules(only) : axe).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
