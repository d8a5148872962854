import type { Call } from '@ejia/client'
import { newId } from '@ejia/client'
import { accounts, cases, commands, incidents, type Role } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { logIn } from './city/log-in.ts'
import { newReport } from './city/report.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

/** Somebody new at the street's urban management office, who has logged in and chosen a password. */
async function newOfficer(url: string, name: string) {
  const [system, security] = [await logIn(url, '童建新'), await logIn(url, '韩雪琴')]
  const phone = `188${String(Date.now()).slice(-5)}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`
  const { person, firstPassword } = await system.call(accounts.createPerson, { body: { name, phone } })
  const [unit] = await security.call(accounts.listUnits, { query: { text: '蓝田街道城管办' } })
  const role: Role = 'departmentHandler'
  const body = { unitId: unit?.id ?? '', role, cleared: false }
  await security.call(accounts.grantMembership, { params: { id: person.id }, body })
  const { token } = await callTo(url)(accounts.logIn, { body: { phone, password: firstPassword } })
  return { id: person.id, name, call: callTo(url, token), unitId: body.unitId }
}

/** A resident's matter that the centre gave to the office, and the office to one person. */
async function given(url: string, officer: { readonly id: string; readonly unitId: string }) {
  const { caseCode } = await callTo(url)(cases.report, { body: newReport(`绿地被占（${newId().slice(0, 8)}）`) })
  const { call } = await logIn(url, '黄建平')
  const id = await idOf(call, caseCode)
  await send(call, id, (expectedVersion) =>
    call(commands.dispatch, {
      params: { id },
      body: { commandId: newId(), expectedVersion, unitId: officer.unitId },
    }),
  )
  const office = await logIn(url, '吴国栋')
  await send(office.call, id, (expectedVersion) =>
    office.call(commands.delegate, {
      params: { id },
      body: { commandId: newId(), expectedVersion, personId: officer.id },
    }),
  )
  return { id, caseCode }
}

async function idOf(call: Call, caseCode: string): Promise<string> {
  const found = await call(incidents.listIncidents, { query: { text: caseCode } })
  const [item] = found.items
  if (!item) throw new Error(`no matter ${caseCode}`)
  return item.id
}

async function send(call: Call, id: string, command: (version: number) => Promise<unknown>): Promise<void> {
  const { version } = await call(incidents.getIncident, { params: { id } })
  await command(version)
}

test('somebody leaves: their matters are handed over on one screen, each with its entry, and it can be taken back', async () => {
  const { url } = inject('city')
  const mark = newId().slice(-4)
  const [leaving, successor] = [await newOfficer(url, `离岗${mark}`), await newOfficer(url, `接手${mark}`)]
  const [first, second] = [await given(url, leaving), await given(url, leaving)]

  const page = await browser.open({ name: '安全管理员', device: 'desk' })
  await signIn(page, url, '韩雪琴')
  await page.goto('/people')
  await page.getByRole('textbox', { name: '按姓名或手机号后四位查找' }).fill(leaving.name)
  await page.getByRole('button', { name: `管理${leaving.name}` }).click()
  await page
    .getByRole('dialog', { name: new RegExp(`^${leaving.name} `) })
    .getByRole('button', { name: '离岗交接' })
    .click()
  const drawer = page.getByRole('dialog', { name: `${leaving.name}离岗交接` })
  await drawer.getByText('他个人经手的事项 2 件').waitFor()
  await drawer.getByText('查看清单').click()
  await drawer.getByText(first.caseCode).waitFor()
  await drawer.getByRole('button', { name: '确认交接' }).click()
  await drawer.getByText('这里有他经手的事项，请选接手的人').waitFor()
  await drawer.getByRole('combobox', { name: /谁来接手/ }).fill(successor.name)
  await page.getByTitle(successor.name).last().click()
  await drawer.getByLabel('离岗原因').fill('调任')
  await drawer.getByRole('button', { name: '确认交接' }).click()
  await drawer.waitFor({ state: 'hidden' })

  const todo = async (call: Call) =>
    (await call(incidents.listInbox, { query: { box: 'todo' } })).items.map(({ id }) => id)
  expect(await todo(successor.call)).toEqual(expect.arrayContaining([first.id, second.id]))
  const steps = await successor.call(incidents.listSteps, { params: { id: first.id } })
  expect(steps.at(-1)).toMatchObject({ type: 'Delegated', person: { name: successor.name } })
  expect(steps.at(-1)?.text).toContain('调任')
  await expect(leaving.call(accounts.getMe, {})).rejects.toThrow('请先登录')

  await page.getByRole('tab', { name: '交接记录' }).click()
  await page.getByText('已移交 2 件').first().waitFor()
  await page.getByRole('button', { name: `撤销${leaving.name}的交接` }).click()
  const dialog = page.getByRole('dialog', { name: `撤销${leaving.name}的交接` })
  await dialog.getByLabel('为什么撤销').fill('不走了')
  await dialog.getByRole('button', { name: '撤销交接' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByText(/撤销时退回 2 件/)
    .first()
    .waitFor()
  const left = await todo(successor.call)
  expect([first.id, second.id].filter((id) => left.includes(id))).toEqual([])
})

test('somebody goes on holiday: the deputy finds and does what is theirs on the phone, and the trail names both', async () => {
  const { url } = inject('city')
  const mark = newId().slice(-4)
  const away = await newOfficer(url, `休假${mark}`)
  const matter = await given(url, away)

  const page = await browser.open({ name: '安全管理员', device: 'desk' })
  await signIn(page, url, '韩雪琴')
  await page.goto('/people?tab=absences')
  await page.getByRole('button', { name: '安排代班' }).click()
  const dialog = page.getByRole('dialog', { name: '安排代班' })
  await dialog.getByRole('combobox', { name: '谁不在岗' }).fill(away.name)
  await page.getByTitle(away.name).last().click()
  await dialog.getByRole('combobox', { name: '谁代班' }).fill('王志鹏')
  await page.getByTitle('王志鹏').last().click()
  await dialog.getByLabel('从哪天').fill(inCity(0))
  await dialog.getByLabel('到哪天（含）').fill(inCity(2))
  await dialog.getByRole('button', { name: '安排代班' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(`${away.name} 不在岗，由 王志鹏 代班`).waitFor()

  const deputy = await logIn(url, '王志鹏')
  await send(deputy.call, matter.id, (expectedVersion) =>
    deputy.call(commands.note, {
      params: { id: matter.id },
      body: { commandId: newId(), expectedVersion, text: '替他去看过了' },
    }),
  )
  const steps = await deputy.call(incidents.listSteps, { params: { id: matter.id } })
  expect(steps.at(-1)?.actor.name).toBe(`王志鹏（代${away.name}）`)

  const phone = await browser.open({ name: '代班人', device: 'phone' })
  await enterField(phone, '王志鹏')
  await phone.goto('/field/me')
  await phone.getByText('休假代班').click()
  const line = phone.getByRole('listitem').filter({ hasText: `您替${away.name}代班` })
  await line.getByRole('button', { name: '交还' }).click()
  await line.waitFor({ state: 'hidden' })
})

/** A day of the city, so many days from today. */
function inCity(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at)
}
