import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How many things the phone says are waiting; none where it says nothing. */
export async function countWaiting(page: Page): Promise<number> {
  const row = page.locator('.unsent-row strong')
  if ((await row.count()) === 0) return 0
  return Number(/\d+/.exec(await row.innerText())?.[0] ?? 0)
}

/** Waits until everything that lay on the phone has gone. */
export async function allGone(page: Page): Promise<void> {
  await page.locator('.unsent-row').waitFor({ state: 'hidden', timeout: 60_000 })
}

/** Waits until the phone can open and work without a network: the shell, every matter on the list, the borders. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.getByRole('link', { name: '我的' }).waitFor()
  const matters = await page
    .locator('a.incident-card')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('href')?.split('/').at(-1) ?? ''))
  const wanted = ['gridShapes', ...matters.map((id) => `"steps","${id}"`)]
  const isKept = async () => {
    const kept = (await listKeptNames(page)).join()
    return wanted.every((name) => kept.includes(name))
  }
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true)
}

/** What the phone has read ahead, by name; the content is sealed. */
export function listKeptNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('ejia-field')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const request = open.result.transaction('kept').objectStore('kept').getAllKeys()
    await new Promise((resolve) => request.addEventListener('success', resolve))
    open.result.close()
    return request.result.map(String)
  })
}
