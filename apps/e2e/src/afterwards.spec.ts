import { newId } from '@ejia/client'
import { commands, incidents, notices } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn, type SignedIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { reportAsResident } from './screens/resident.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'

/** Staff act over HTTP; what is tried here is the reporter’s side and what comes of it. */
async function envelope({ call }: SignedIn, id: string) {
  const { version: expectedVersion } = await call(incidents.getIncident, { params: { id } })
  return { commandId: newId(), expectedVersion }
}

async function resolve(worker: SignedIn, id: string): Promise<void> {
  const body = { ...(await envelope(worker, id)), outcome: 'procedural', done: '已上门劝导' } as const
  await worker.call(commands.resolve, { params: { id }, body })
}

test('dissatisfied, done again, satisfied: the reporter is told each time, a supervisor watches, both clocks stay on record', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const [worker, supervisor] = await Promise.all([logIn(url, '林志强'), logIn(url, '郭永昌')])
  const resident = await browser.open({ name: '居民', device: 'phone', geolocation: position })
  const text = `楼下装修到半夜（${newId().slice(0, 4)}）`
  await reportAsResident(resident, { text, kind: '噪音油烟' })
  const [found] = (await worker.call(incidents.listIncidents, { query: { text } })).items
  const id = found?.id ?? ''
  await worker.call(commands.accept, { params: { id }, body: await envelope(worker, id) })
  await resolve(worker, id)

  await resident.getByRole('heading', { name: '这件事办完了，您满意吗？' }).waitFor()
  await resident.getByRole('button', { name: '不满意', exact: true }).click()
  await resident.getByLabel('想说的话（可以不填）').fill('昨晚又吵到一点')
  await resident.getByRole('button', { name: '提交' }).click()
  await resident.getByText(/已退回重新办理/).waitFor()
  const told = async () => (await supervisor.call(notices.listOwnNotices, { query: {} })).items
  await expect
    .poll(async () => (await told()).filter(({ incidentId }) => incidentId === id).map(({ step }) => step), {
      timeout: 30_000,
    })
    .toContain('watch')

  await resolve(worker, id)
  await resident.getByRole('heading', { name: '这件事办完了，您满意吗？' }).waitFor()
  await resident.getByRole('button', { name: '满意', exact: true }).click()
  await resident.getByText('您评价：满意').waitFor()

  const { stage, clocks } = await worker.call(incidents.getIncident, { params: { id } })
  const solving = clocks.filter(({ kind }) => kind === 'solve')
  expect(stage).toBe('closed')
  expect(solving).toHaveLength(2)
  for (const { dueAt, stoppedAt } of solving) expect([dueAt, stoppedAt]).not.toContain(null)
  expect(solving[1]?.startedAt).not.toBe(solving[0]?.startedAt)
})

test('closed matters are drawn, drawn again the same, and what is said on the telephone becomes a range', async () => {
  const { url } = inject('city')
  const page = await browser.open({ name: '回访员', device: 'desk' })
  await signIn(page, url, '曾淑芬')
  await page.goto('/')
  await page.getByRole('link', { name: '回访抽查' }).click()
  await page.getByRole('button', { name: '抽取样本' }).click()
  const drawer = page.getByRole('dialog', { name: '抽取样本' })
  await drawer.getByText(/将抽 \d+ 件/).waitFor()
  await drawer.getByLabel('随机种子').fill(`试抽 ${newId()}`)
  await drawer.getByRole('button', { name: '抽取样本' }).click()
  await page.getByRole('button', { name: '重抽核对' }).click()
  await page.getByText('用同一个种子重新抽了一遍，结果一致。').waitFor()

  await page
    .getByRole('button', { name: /^回访 / })
    .first()
    .click()
  const calling = page.getByRole('dialog', { name: /^回访 / })
  await calling.getByText('您好，我是综治中心的回访员').waitFor()
  await calling.getByRole('radio', { name: '联系上了', exact: true }).check()
  await calling.getByRole('radio', { name: '满意', exact: true }).check()
  await calling.getByRole('button', { name: /保\s*存/ }).click()
  await calling.waitFor({ state: 'hidden' })
  await page.getByText('1 人回答，1 人满意').waitFor()
  expect(await page.getByText(/全部事项的满意率在/).innerText()).toMatch(/在 \d+% 到 100% 之间/)
})

test('a figure of the area says its range and its past, and opens to the matters behind it', async () => {
  const { url } = inject('city')
  const page = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(page, url, '郭永昌')
  await page.goto('/indicators')
  const figure = page.getByRole('region', { name: '按时解决' })
  await figure.getByRole('img', { name: '按时解决，最近 13 个月' }).waitFor()
  await expect
    .poll(
      async () => {
        await page.reload()
        await figure.getByText('看表格').waitFor()
        return figure.getByText(/真实水平大约在/).count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  await figure.getByRole('button', { name: /看是哪些事/ }).click()
  const behind = page.getByRole('dialog', { name: /^按时解决 · / })
  await behind.getByText(/共 \d+ 件/).waitFor()
  await behind.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
})
