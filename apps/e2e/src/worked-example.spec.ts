import { newId, wordsIn } from '@ejia/client'
import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterConsole, openDrawer, openFromInbox, send } from './screens/console.ts'
import { drawPhoto } from './screens/draw-photo.ts'
import { act, backHome, enterField, openFromTodo } from './screens/field.ts'
import { reportAsResident } from './screens/resident.ts'

const { event } = wordsIn('zh')
const browser = startBrowser()
const grid = '350603003003001'
const text = `毅阳社区绿地上，老陈私自搭了一间铁皮棚（${newId().slice(0, 4)}）`

test('Lao Chen’s shed goes from a resident’s phone through five hands to 结案, each seeing it without a reload', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const worker = await browser.open({ name: '网格员', device: 'phone' })
  const head = await browser.open({ name: '社区', device: 'phone' })
  const dispatcher = await browser.open({ name: '中心', device: 'desk' })
  const handler = await browser.open({ name: '城管办', device: 'phone' })
  const resident = await browser.open({ name: '居民', device: 'phone', geolocation: position })
  await Promise.all([enterField(worker, '林志强'), enterField(head, '陈美华'), enterField(handler, '吴国栋')])
  await enterConsole(dispatcher, '黄建平')

  await resident.goto('/r')
  const photo = await drawPhoto(resident, { ground: '#7a5c3a', words: '棚子' })
  const { caseCode } = await reportAsResident(resident, { text, photo, kind: '违规搭建', phone: '13800138000' })

  await openFromTodo(worker, text)
  await act(worker, 'accept')
  await act(worker, 'note', (form) => form.getByLabel('记点什么').fill('和老陈谈了一次，他不肯拆'))
  await escalate(worker)

  await openFromTodo(head, text)
  await act(head, 'accept')
  await act(head, 'note', (form) => form.getByLabel('记点什么').fill('上门走访，老陈仍不肯拆'))
  await escalate(head)
  await backHome(head)

  await openFromInbox(dispatcher, text)
  await dispatchToSuggested(dispatcher)
  // The desk went on to the next matter; this one is followed in the list of all.
  await dispatcher.getByRole('link', { name: '全部事件' }).click()
  await openFromInbox(dispatcher, text)

  await openFromTodo(handler, text)
  await act(handler, 'note', (form) => form.getByLabel('记点什么').fill('当晚与社区一同到场，老陈同意拆除'))
  await openFromTodo(head, text)
  await act(head, 'signOff', (form) => form.getByLabel('结果', { exact: true }).fill('已陪同城管办到场'))
  await delegateToTeam(handler, (await logIn(url, '林志强')).unitName)

  await backHome(worker)
  await openFromTodo(worker, text)
  const proof = await drawPhoto(worker, { ground: '#3a7a46', words: '绿地' })
  await act(worker, 'resolve', async (form) => {
    await form.locator('input[type=file]').last().setInputFiles(proof)
    await form.getByRole('img', { name: '照片 1' }).waitFor()
    await form.getByText(/正在上传/).waitFor({ state: 'hidden' })
  })

  await resident.getByRole('heading', { name: '这件事办完了，您满意吗？' }).waitFor()
  await resident.getByRole('button', { name: '满意', exact: true }).click()
  await resident.getByText('您评价：满意').waitFor()
  await resident.getByRole('heading', { name: new RegExp(`结案.*${caseCode}`) }).waitFor()

  await expect
    .poll(() => trailOf(dispatcher))
    .toEqual([
      event.Reported,
      event.Accepted,
      event.Noted,
      event.Escalated,
      event.Accepted,
      event.Noted,
      event.Escalated,
      event.Dispatched,
      event.CoHandlerInvited,
      event.Noted,
      event.CoHandlerSignedOff,
      event.Delegated,
      event.Resolved,
      event.Rated,
      event.Closed,
    ])
})

async function escalate(page: Page): Promise<void> {
  await act(page, 'escalate', async (form) => {
    await form.getByLabel('为什么要提请上级').fill('多次劝导无效，需要部门执法')
    await form.getByLabel('已经做过什么').fill('上门劝导两次')
  })
}

async function dispatchToSuggested(page: Page): Promise<void> {
  const drawer = await openDrawer(page, 'dispatch')
  await drawer.getByRole('button', { name: /^采用 .*城管办$/ }).click()
  await drawer.getByRole('button', { name: '添加协办单位' }).click()
  await pick(drawer.getByRole('combobox', { name: '协办单位' }), '毅阳社区居委会')
  await drawer.getByLabel('请他们做什么').fill('一同上门，安抚周边住户')
  await send(drawer, 'dispatch')
}

async function pick(select: Locator, name: string): Promise<void> {
  await select.fill(name)
  await select.page().locator('.ant-select-item-option').filter({ hasText: name }).first().click()
}

async function delegateToTeam(page: Page, team: string): Promise<void> {
  await act(page, 'delegate', async (form) => {
    await form.getByLabel('输入单位名称').fill(team)
    await form.getByRole('button', { name: team }).click()
  })
}

/** The names of the steps as the console shows them, oldest first. */
async function trailOf(page: Page): Promise<string[]> {
  return (await page.locator('.trail .step-head strong').allInnerTexts()).toReversed()
}
