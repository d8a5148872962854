import { newId } from '@ejia/client'
import { tasks } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

test('a task from the catalogue goes from the console to the phone, is finished without signal, and comes back', async () => {
  const { url } = inject('city')
  const title = `独居老人走访（${newId().slice(0, 4)}）`
  const keeper = await browser.open({ name: '系统管理员', device: 'desk' })
  await signIn(keeper, url, '童建新')
  await keeper.goto('/tasks')
  await keeper.getByRole('button', { name: '添加事项' }).click()
  const entry = keeper.getByRole('dialog', { name: '事项清单' })
  await entry.getByLabel('事项名称').fill(title)
  await entry.getByLabel('做什么').fill('问一问身体和用火用电')
  await entry.getByRole('combobox', { name: '责任单位' }).fill('蓝田街道民政办')
  await keeper.getByTitle('蓝田街道民政办').last().click()
  await entry.getByLabel('依据').fill('《漳州市居家养老服务条例》第十二条')
  await entry.getByLabel('从').fill('2026-01-01')
  await entry.getByLabel('到期').fill('2068-12-31')
  await entry.getByLabel('为什么改').fill('2026 年度清单')
  await entry.getByRole('button', { name: /保\s*存/ }).click()
  await entry.waitFor({ state: 'hidden' })

  const phone = await browser.open({ name: '网格员', device: 'phone' })
  await enterField(phone, '林志强')

  const page = await browser.open({ name: '调度员', device: 'desk' })
  await signIn(page, url, '黄建平')
  await page.goto('/tasks')
  await page.getByRole('button', { name: '下发任务' }).click()
  const drawer = page.getByRole('dialog', { name: '下发任务' })
  await drawer.getByRole('combobox', { name: '事项' }).fill(title)
  await page.getByTitle(title).last().click()
  await drawer.getByLabel('什么时候前完成').fill('2068-06-30')
  await drawer.getByRole('checkbox', { name: /毅阳社区第一网格/ }).check()
  await drawer.getByText('将下发给 1 个网格').waitFor()
  await drawer.getByRole('button', { name: /下\s*发/ }).click()
  await drawer.waitFor({ state: 'hidden' })

  await phone.reload()
  const card = phone.getByRole('listitem').filter({ hasText: title })
  await card.waitFor()
  await phone.context().setOffline(true)
  await card.getByRole('button', { name: '写一句' }).click()
  await card.getByLabel(/做得怎么样/).fill('都好，换了一个旧插座')
  await card.getByRole('button', { name: '完成了' }).click()
  await card.waitFor({ state: 'hidden' })
  await phone.context().setOffline(false)

  const { call } = await logIn(url, '黄建平')
  const sent = async () => (await call(tasks.listSentTasks, {})).find((task) => task.title === title)
  await expect.poll(async () => (await sent())?.grids[0]?.result, { timeout: 30_000 }).toBe('都好，换了一个旧插座')
  await page.reload()
  const item = page.getByRole('list', { name: '下发的任务' }).getByRole('listitem').filter({ hasText: title })
  await item.getByText('1 个网格，1 个已完成').waitFor()
  await item.getByText('完成情况').click()
  await item.getByText('都好，换了一个旧插座').waitFor()
})
