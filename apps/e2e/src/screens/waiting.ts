import type { Page } from 'playwright-core'

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

/** Waits until the phone can open and work without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.getByRole('link', { name: '我的' }).waitFor()
}
