import { expect, test } from 'vitest'
import { startBrowser } from './screens/browser.ts'
import { enterConsole } from './screens/console.ts'

const browser = startBrowser()

test('the resident’s page speaks English when asked, and remembers it', async () => {
  const page = await browser.open({ name: '居民', device: 'phone' })
  await page.goto('/r')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: /Report a matter/ }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /Report a matter/ }).click()
  await page.getByRole('heading', { name: 'What is the matter?' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('the field app speaks English when asked', async () => {
  const page = await browser.open({ name: '网格员', device: 'phone' })
  await page.goto('/field')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByLabel('Phone').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('the console speaks English when asked', async () => {
  const page = await browser.open({ name: '调度员', device: 'desk' })
  await enterConsole(page, '黄建平')
  await page.getByRole('button', { name: /黄建平/ }).click()
  await page.getByRole('menuitem', { name: /English/ }).click()
  await page.getByRole('button', { name: /Dispatcher/ }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
