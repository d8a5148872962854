import { wordsIn } from '@ejia/client'
import type { CommandBodyName } from '@ejia/contract'
import type { Locator, Page } from 'playwright-core'
import { escaped } from './escaped.ts'

const words = wordsIn('zh')

/** Comes in by tapping a name on the log-in page of the demonstration city. */
export async function enterField(page: Page, name: string): Promise<void> {
  await page.goto('/field')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('link', { name: '我的' }).waitFor()
}

/** Opens the matter from the to-do list, waiting until it appears there by itself. */
export async function openFromTodo(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(escaped(text)) }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

export async function backHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '我的' }).waitFor()
}

/** Opens the form of a command, from the bar or from behind “更多”. */
export async function openForm(page: Page, command: CommandBodyName): Promise<Locator> {
  const name = words.command[command]
  const bar = page.locator('footer.screen-footer')
  const direct = bar.getByRole('button', { name, exact: true })
  // A page first shows what the phone remembers of the matter; what can be done now follows within a moment.
  if (await appears(direct)) {
    await direct.click()
  } else {
    await bar.getByRole('button', { name: '更多' }).click()
    const further = page.getByRole('dialog', { name: '更多操作' })
    await further
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
  }
  return page.getByRole('dialog', { name, exact: true })
}

function appears(button: Locator): Promise<boolean> {
  return button.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  )
}

/** Fills in the form of a command and sends it. */
export async function act(
  page: Page,
  command: CommandBodyName,
  fill?: (form: Locator) => Promise<void>,
): Promise<void> {
  const form = await openForm(page, command)
  await fill?.(form)
  await form.getByRole('button', { name: words.command[command], exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}
