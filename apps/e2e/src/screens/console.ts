import { wordsIn } from '@ejia/client'
import type { CommandBodyName } from '@ejia/contract'
import type { Locator, Page } from 'playwright-core'
import { escaped } from './escaped.ts'

const words = wordsIn('zh')

/** Comes in by clicking a card on the log-in page of the demonstration city. */
export async function enterConsole(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { name: '我的待办' }).waitFor()
}

/** Comes in as the registry officer, who does not stand among the first. */
export async function enterRegistry(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /^查看全部/ }).click()
  await page.getByRole('button', { name: /杨玉梅/ }).click()
  await page.getByRole('heading', { name: '人房信息' }).waitFor()
}

/** Opens the matter from the to-do list, waiting until it appears there by itself. */
export async function openFromInbox(page: Page, text: string): Promise<void> {
  await page
    .getByRole('list', { name: '事件列表' })
    .getByRole('link', { name: new RegExp(escaped(text)) })
    .click()
  await page.getByRole('toolbar', { name: '可以做的事' }).waitFor()
}

/** Opens the form of a command that stands in the bar. */
export async function openDrawer(page: Page, command: CommandBodyName): Promise<Locator> {
  const name = words.command[command]
  await page
    .getByRole('toolbar', { name: '可以做的事' })
    .getByRole('button', { name: spaced(name) })
    .click()
  return page.getByRole('dialog', { name })
}

export async function send(drawer: Locator, command: CommandBodyName): Promise<void> {
  await drawer.getByRole('button', { name: spaced(words.command[command]) }).click()
  await drawer.waitFor({ state: 'hidden' })
}

/** The component library may set two Chinese characters of a button apart. */
function spaced(name: string): RegExp {
  return new RegExp(`^${[...name].map(escaped).join('\\s*')}$`)
}
