import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CountingKeyboard } from './keyboard.ts'

/** The code of the matter beside the list; empty where none is open. */
export async function openCode(page: Page): Promise<string> {
  const code = page.locator('.desk-right .incident-code .code')
  return (await code.count()) === 0 ? '' : code.innerText()
}

/** Waits until the desk has gone on from a matter, either to the next one or to none. */
export async function waitForNext(page: Page, before: string): Promise<void> {
  await expect.poll(() => openCode(page), { timeout: 20_000 }).not.toBe(before)
  await page.locator('.desk-right :is(.action-bar, .desk-nothing)').waitFor()
}

/** Through the palette, by name. */
export async function goToQueue(page: Page, keyboard: CountingKeyboard, name: string): Promise<void> {
  await keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await keyboard.write(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.locator('.desk-list .desk-row').first().waitFor()
}

/** A command through the palette; its form is open afterwards. */
export async function beginCommand(page: Page, keyboard: CountingKeyboard, name: string): Promise<void> {
  await keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await keyboard.write(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name }).waitFor()
}

export async function sendForm(page: Page, keyboard: CountingKeyboard, key: 'Enter' | 'Control+Enter'): Promise<void> {
  await keyboard.press(key)
  await page.locator('.ant-drawer-content, .ant-drawer-section').first().waitFor({ state: 'hidden' })
}

/** What the focus is on; a form begins where one types. */
export async function waitForFocus(page: Page, selector: string): Promise<void> {
  await expect
    .poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector), {
      timeout: 15_000,
    })
    .toBe(true)
}
