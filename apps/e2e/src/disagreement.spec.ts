import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { newId } from '@ejia/client'
import { accounts, forms, grants, registry } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { copyDataFolder, removeDataFolder } from './city/data-folder.ts'
import { logIn } from './city/log-in.ts'
import { startServer } from './city/server-process.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'
const item = 'person.registeredAddress'
type Call = Awaited<ReturnType<typeof logIn>>['call']

test('two departments disagree on an address: whoever may settle sees both with source and date, and both systems hear the end once', async () => {
  const dataDir = copyDataFolder(inject('city').template)
  const { url, stop } = await startServer(dataDir)
  onTestFinished(async () => {
    await stop()
    await removeDataFolder(dataDir)
  })
  const keeper = await logIn(url, '童建新')
  const body = { on: true, legalBasis: '《户口登记条例》' }
  await keeper.call(registry.switchRegistryField, { params: { code: 'registeredAddress' }, body })

  const civil = await logIn(url, '何俊杰')
  const police = await logIn(url, '王志鹏')
  const systems = [await tellSystemOf(url, civil.call), await tellSystemOf(url, police.call)]
  const ofCivil = await issueForm(civil.call, '津贴户籍表')
  const ofPolice = await issueForm(police.call, '户籍核对表')
  const asked = { params: { key: ofCivil.key }, query: { gridCode: grid } }
  const subjectId = (await civil.call(forms.listFormSubjects, asked))[0]?.subjectId ?? ''
  await fill(civil.call, ofCivil, { subjectId, address: '旧城路1号' })
  const { waiting } = await fill(police.call, ofPolice, { subjectId, address: '新城路2号' })
  expect(waiting).toEqual(['address'])

  const page = await browser.open({ name: '社区负责人', device: 'desk' })
  await signIn(page, url, '陈美华')
  await page.goto(`${url}/forms?tab=disputes`)
  const dispute = page.getByRole('listitem').filter({ hasText: '户籍门（楼）详址' })
  await dispute.getByText(/民政办.*\d+:\d+/).waitFor()
  await dispute.getByText(/派出所.*\d+:\d+/).waitFor()
  await dispute.getByLabel('核定理由').fill('看过户口簿')
  await dispute.getByRole('button', { name: '查看两个内容' }).click()
  await dispute.getByText('旧城路1号').waitFor()
  await dispute.getByText('新城路2号').waitFor()
  await dispute.getByRole('button', { name: '改用另一说法' }).click()
  await dispute.getByText(/陈美华.*核定/).waitFor()

  const settled = () => systems.map(({ heard }) => heard.filter(({ type }) => type === 'ejia.record.Settled').length)
  await expect.poll(settled, { timeout: 60_000 }).toEqual([1, 1])
  for (const { call } of [civil, police]) {
    const told = (await call(forms.listFormDisputes, {})).map((one) => one.settled?.choice)
    expect(told).toEqual(['claimed'])
  }
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(settled()).toEqual([1, 1])
})

/** What a department's own system hears of the people of a grant. */
async function tellSystemOf(url: string, call: Call) {
  const system = await openSystem()
  const unit = await unitOf(call)
  const wanted = {
    unitId: unit.id,
    items: ['person.name', item],
    areaCode: unit.areaCode,
    purpose: '户籍地址核对',
    legalBasis: '《户口登记条例》',
    until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    clear: false,
  }
  const [grant] = await call(grants.requestGrant, { body: wanted })
  const params = { id: grant?.id ?? '' }
  const { call: decide } = await logIn(url, '尤国强')
  await decide(grants.decideGrant, { params, body: { approved: true } })
  await call(grants.setGrantWebhook, { params, body: { url: system.url, reason: '及时更新' } })
  return system
}

const Heard = z.looseObject({ type: z.string(), subject: z.string() })

async function openSystem() {
  const heard: z.infer<typeof Heard>[] = []
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    heard.push(Heard.parse(JSON.parse(await text(request))))
    response.end()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return { url: `http://127.0.0.1:${address.port}/told`, heard }
}

async function issueForm(call: Call, title: string) {
  const key = newId()
  const shown = { required: false, when: [], checks: [] }
  const form = {
    title,
    ownerUnitId: (await unitOf(call)).id,
    basis: '《户口登记条例》',
    purpose: '核对户籍地址',
    validFrom: '2026-01-01',
    validUntil: '2068-12-31',
    subject: 'person' as const,
    concerns: [],
    groups: [],
    fields: [
      { key: 'name', label: '姓名', item: 'person.name', ...shown },
      { key: 'address', label: '户籍地址', item, ...shown },
    ],
  }
  const { version: draftVersion } = await call(forms.saveFormDraft, {
    params: { key },
    body: { form, expectedVersion: 0 },
  })
  const body = { draftVersion, expectedVersion: 0, reason: '年度' }
  const { version } = await call(forms.issueForm, { params: { key }, body })
  return { key, version }
}

type Form = { readonly key: string; readonly version: number }
type Said = { readonly subjectId: string; readonly address: string }

function fill(call: Call, { key, version }: Form, { subjectId, address }: Said) {
  const filledAt = new Date().toISOString()
  const body = { fillingId: newId(), version, subjectId, answers: { address }, filledAt }
  return call(forms.fillForm, { params: { key }, body })
}

async function unitOf(call: Call) {
  const held = (await call(accounts.getMe, {})).memberships.find(({ role }) => role === 'departmentHandler')
  if (!held) throw new Error('nobody of a department')
  return held.unit
}
