import { newId } from '@ejia/client'
import { accounts, type FormDefinition, forms, tasks } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { departmentSheet } from './city/department-sheet.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'

test('a department makes a form from its own file, fills it once, and the next department asks nothing of it again', async () => {
  const { url } = inject('city')
  const mark = newId().slice(-6)
  const page = await browser.open({ name: '民政办', device: 'desk' })
  await signIn(page, url, '何俊杰')
  await page.goto('/forms?tab=forms')
  await page.getByRole('link', { name: '做一张新表' }).click()
  await page.getByLabel('表名').fill(`走访登记 ${mark}`)
  await page.getByLabel('依据').fill('《中华人民共和国老年人权益保障法》第三十三条')
  await page.getByLabel('用途').fill('核对高龄津贴')
  await page.getByLabel('多少岁以上（不填就是所有人）').fill('60')
  await page.getByLabel('多少岁以上（不填就是所有人）').press('Tab')
  await page.locator('input[type=file]').setInputFiles(await departmentSheet(mark))
  await page.getByText('认出 5 项，其中 4 项档案里有').waitFor()
  await page.getByRole('button', { name: '按识别结果生成表项' }).click()
  await addItem(page, `助老卡号${mark}`)
  await page.getByRole('button', { name: /试\s*填/ }).click()
  await page.getByText('按本部门辖区现有的').waitFor()
  await page.getByRole('textbox', { name: '为什么' }).fill('年度核对')
  await page.getByRole('button', { name: /^发\s*布$/ }).click()
  await page.getByText('第 1 版').waitFor()

  await page.goto('/forms')
  await choose(page, `走访登记 ${mark}`)
  await chooseGrid(page)
  await page
    .getByRole('button', { name: /还要填 1 项/ })
    .first()
    .click()
  const drawer = page.getByRole('dialog', { name: `走访登记 ${mark}` })
  await drawer.getByLabel(`助老卡号${mark}`).fill('ZL-001')
  await drawer.getByRole('button', { name: /提\s*交/ }).click()
  await page.getByText('1 项新内容记入档案').waitFor()

  const { call } = await logIn(url, '何俊杰')
  const filled = (await call(forms.listFormsToFill, {})).find(({ form }) => form.title.endsWith(mark))
  const item = filled?.items.find(({ name }) => name.endsWith(mark))
  const [subject] = (
    await call(forms.listFormSubjects, { params: { key: filled?.key ?? '' }, query: { gridCode: grid } })
  ).filter(({ filledAt }) => filledAt !== null)
  const police = await logIn(url, '王志鹏')
  const next = await issue(police.call, {
    title: `平安走访 ${mark}`,
    fields: [
      { key: 'name', label: '姓名', item: 'person.name', required: false, when: [], checks: [] },
      { key: 'card', label: '助老卡', item: item?.code ?? '', required: true, when: [], checks: [] },
    ],
  })
  const seen = await police.call(forms.getFormSubject, { params: { key: next, subjectId: subject?.subjectId ?? '' } })
  expect(seen.fields.map(({ key, state }) => [key, state])).toEqual([
    ['name', 'known'],
    ['card', 'known'],
  ])
})

test('a form reaches a grid worker through the task catalogue, is filled in without signal, and arrives once', async () => {
  const { url } = inject('city')
  const mark = newId().slice(-6)
  const catalogueKey = newId()
  const keeper = await logIn(url, '童建新')
  const civil = await logIn(url, '何俊杰')
  const ownerUnitId = await unitOf(civil)
  await keeper.call(tasks.changeCatalogueEntry, {
    params: { key: catalogueKey },
    body: {
      entry: {
        title: `入户填表 ${mark}`,
        ownerUnitId,
        basis: '《漳州市居家养老服务条例》第十二条',
        what: '上门问一问，填一张表',
        validFrom: '2026-01-01',
        validUntil: '2068-12-31',
      },
      expectedVersion: 0,
      reason: '年度清单',
    },
  })
  const key = await issue(civil.call, {
    title: `入户表 ${mark}`,
    catalogueKey,
    fields: [
      { key: 'name', label: '姓名', item: 'person.name', required: false, when: [], checks: [] },
      {
        key: 'need',
        label: '最想要的帮助',
        own: { type: 'text', length: 50, choices: [] },
        required: true,
        when: [],
        checks: [],
      },
    ],
  })
  const dispatcher = await logIn(url, '黄建平')
  await dispatcher.call(tasks.sendTask, {
    body: { commandId: newId(), entryKey: catalogueKey, gridCodes: [grid], dueOn: '2068-06-30' },
  })

  const phone = await browser.open({ name: '网格员', device: 'phone' })
  await enterField(phone, '林志强')
  const card = phone.getByRole('listitem').filter({ hasText: `入户填表 ${mark}` })
  await card.getByRole('link', { name: /去填表/ }).click()
  await phone
    .getByRole('link', { name: /还要填 1 项/ })
    .first()
    .waitFor()
  await phone.context().setOffline(true)
  await phone
    .getByRole('link', { name: /还要填 1 项/ })
    .first()
    .click()
  await phone.getByRole('button', { name: /提\s*交/ }).click()
  await phone.getByText('这一项要填').waitFor()
  await phone.getByLabel(/最想要的帮助/).fill('帮忙修水龙头')
  await phone.getByRole('button', { name: /提\s*交/ }).click()
  await phone.getByRole('searchbox', { name: /按门牌/ }).waitFor()
  await phone.context().setOffline(false)
  const arrived = async () => {
    const params = { params: { key }, query: { gridCode: grid } }
    return (await civil.call(forms.listFormSubjects, params)).filter(({ filledAt }) => filledAt !== null).length
  }
  await expect.poll(arrived, { timeout: 60_000 }).toBe(1)
})

async function addItem(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '档案里没有，新增一个数据项' }).click()
  const box = page.getByRole('dialog', { name: '档案里没有，新增一个数据项' })
  await box.getByLabel('数据项名称').fill(name)
  await box.getByLabel('为什么').fill('以后都能取用')
  await box.getByRole('button', { name: /^新\s*增$/ }).click()
  await box.waitFor({ state: 'hidden' })
}

async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('combobox', { name: '选一张表' }).click()
  await page.getByTitle(new RegExp(title)).last().click()
}

async function chooseGrid(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '选一个网格' }).fill('毅阳社区 第一网格')
  await page.getByTitle('毅阳社区 第一网格').last().click()
}

type Call = Awaited<ReturnType<typeof logIn>>['call']
type Wanted = Pick<FormDefinition, 'title' | 'fields' | 'catalogueKey'>

/** Made over HTTP by the department whose person calls. */
async function issue(call: Call, given: Wanted): Promise<string> {
  const key = newId()
  const form = {
    ...given,
    ownerUnitId: await unitOf({ call }),
    basis: '部门职责',
    purpose: '走访',
    validFrom: '2026-01-01',
    validUntil: '2068-12-31',
    subject: 'person' as const,
    concerns: [],
    groups: [],
  }
  const { version } = await call(forms.saveFormDraft, { params: { key }, body: { form, expectedVersion: 0 } })
  await call(forms.issueForm, { params: { key }, body: { draftVersion: version, expectedVersion: 0, reason: '年度' } })
  return key
}

async function unitOf({ call }: { readonly call: Call }): Promise<string> {
  const me = await call(accounts.getMe, {})
  const held = me.memberships.find(({ role }) => role === 'departmentHandler')
  if (!held) throw new Error('nobody of a department')
  return held.unit.id
}
