import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { newId } from '@ejia/client'
import { grants, registry } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const community = '350603003003'

test('a department asks, the owner grants, the page shows it masked, a system is told of a change, and withdrawn it is over', async () => {
  const { url } = inject('city')
  const purpose = `高龄津贴核对 ${newId().slice(-6)}`
  const asker = await browser.open({ name: '民政办', device: 'desk' })
  await signIn(asker, url, '何俊杰')
  await asker.goto('/grants')
  await ask(asker, purpose)

  const owner = await browser.open({ name: '隐私专员', device: 'desk' })
  await signIn(owner, url, '尤国强')
  await owner.goto('/grants')
  const request = owner.getByRole('listitem').filter({ hasText: purpose })
  await request.getByRole('button', { name: /^批\s*准$/ }).click()
  await request.getByText('有效', { exact: true }).waitFor()

  await asker.reload()
  await asker.getByRole('listitem').filter({ hasText: purpose }).getByRole('link', { name: '查看数据' }).click()
  await asker
    .getByRole('cell', { name: /^.\*+$/ })
    .first()
    .waitFor()
  const system = await openSystem()
  await tellTo(asker, system.url)

  const civil = await logIn(url, '何俊杰')
  const id = (await civil.call(grants.listGrants, {})).find((one) => one.purpose === purpose)?.id ?? ''
  const personId = await somebody(civil.call, id)
  await correctPhone(url, personId)
  await expect.poll(() => system.heard.length, { timeout: 60_000 }).toBeGreaterThan(0)
  expect(system.heard[0]).toMatchObject({ type: 'ejia.record.Changed', subject: personId })

  await request.getByRole('button', { name: /^撤\s*回$/ }).click()
  const box = owner.getByRole('dialog', { name: '撤回这项授权' })
  await box.getByLabel('为什么').fill('用途有变')
  await box.getByRole('button', { name: /^撤\s*回$/ }).click()
  await request.getByText('已撤回', { exact: true }).waitFor()
  await asker.reload()
  await asker.getByText('这项授权现在不能用了').waitFor()
  await request.getByRole('button', { name: '谁看过' }).click()
  await owner.getByRole('dialog', { name: '查看记录' }).getByText('何俊杰').first().waitFor()
})

async function ask(page: Page, purpose: string): Promise<void> {
  await page.getByRole('button', { name: '申请数据' }).click()
  const box = page.getByRole('dialog', { name: '申请数据' })
  const fields = box.getByRole('combobox', { name: '数据项' })
  for (const name of ['姓名', '联系方式']) {
    await fields.fill(name)
    await fields.press('Enter')
  }
  await box.getByRole('heading', { name: '申请数据' }).click()
  await box.getByLabel('用途').fill(purpose)
  await box.getByLabel('法律依据').fill('《中华人民共和国老年人权益保障法》第三十三条')
  await box.getByLabel('用到哪天').fill(inDays(30))
  await box.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('listitem').filter({ hasText: purpose }).getByText('等待审批').waitFor()
}

async function tellTo(page: Page, url: string): Promise<void> {
  await page.getByRole('button', { name: '设置推送' }).click()
  const box = page.getByRole('dialog', { name: '设置推送' })
  await box.getByLabel('接收地址').fill(url)
  await box.getByLabel('为什么').fill('津贴系统要及时更新')
  await box.getByRole('button', { name: '保存并生成密钥' }).click()
  const secret = page.getByRole('dialog', { name: '签名密钥只显示这一次' })
  await expect.poll(() => secret.getByLabel('签名密钥').inputValue(), { timeout: 30_000 }).toMatch(/^whsec_/)
  await secret.getByRole('button', { name: '我已保存好' }).click()
  await page.getByText(url).waitFor()
}

const Heard = z.looseObject({ type: z.string(), subject: z.string() })

/** A department's own system, which takes what it is told. */
async function openSystem() {
  const heard: z.infer<typeof Heard>[] = []
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    heard.push(Heard.parse(JSON.parse(await text(request))))
    response.end()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return { url: `http://127.0.0.1:${address.port}/told`, heard }
}

type Call = Awaited<ReturnType<typeof logIn>>['call']

/** Of the community whose head is in the cast. */
async function somebody(call: Call, id: string): Promise<string> {
  let cursor: string | null | undefined
  do {
    const query = cursor ? { cursor } : {}
    const page = await call(grants.readGrant, { params: { id }, query })
    const found = page.items.find(({ gridCode }) => gridCode.startsWith(community))
    if (found) return found.personId
    cursor = page.nextCursor
  } while (cursor !== null)
  throw new Error('nobody lives there')
}

async function correctPhone(url: string, personId: string): Promise<void> {
  const { call } = await logIn(url, '陈美华')
  const person = await call(registry.getResident, { params: { id: personId } })
  const params = { id: person.residences[0]?.roomId ?? '' }
  const { version } = await call(registry.getRoom, { params })
  const phone = `139${String(Date.now()).slice(-8)}`
  const changes = [{ type: 'correct' as const, personId, values: { phone } }]
  await call(registry.changeRoom, { params, body: { changeId: newId(), expectedVersion: version, changes } })
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
