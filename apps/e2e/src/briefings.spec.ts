import { newId } from '@ejia/client'
import { cases, commands, incidents } from '@ejia/contract'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { logIn, type SignedIn } from './city/log-in.ts'
import { ownerUrl } from './city/owner-url.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'
const mark = newId().slice(0, 4)

test('what gathers in one place is on the map and in the briefing, which is edited, issued, printed and taken back', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const place = { point: { ...position, coordSys: 'wgs84' as const }, address: '公共绿地' }
  for (let times = 0; times < 14; times += 1) {
    const body = { commandId: newId(), text: `污水井冒水（${mark}）第${times}处`, categoryId: 'drainage', place }
    await callTo(url)(cases.report, { body })
  }
  const keeper = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(keeper, url, '郭永昌')
  await keeper.goto('/trends')
  const spots = keeper.getByRole('region', { name: '热点', exact: true })
  await spots
    .getByRole('cell', { name: /件，平常约/ })
    .first()
    .waitFor()
  await spots
    .getByRole('button', { name: /^看是哪些事/ })
    .first()
    .click()
  await keeper
    .getByRole('dialog')
    .getByRole('link', { name: new RegExp(mark) })
    .first()
    .waitFor()

  await keeper.goto('/briefings')
  await keeper.getByRole('button', { name: '起草简报' }).click()
  await keeper.getByRole('dialog').getByRole('button', { name: '起草简报' }).click()
  const next = keeper.getByLabel('六、下步打算')
  await next.waitFor()
  expect(await keeper.getByLabel('三、热点（地点和类别）').inputValue()).toContain('毅阳社区')
  await next.fill(`下周查一遍污水管（${mark}）`)
  await keeper.getByRole('button', { name: /^保\s*存$/ }).click()
  await keeper.getByText('已保存').waitFor()
  await keeper.getByRole('button', { name: /^印\s*发$/ }).click()
  await keeper
    .getByRole('dialog')
    .getByRole('button', { name: /^印\s*发$/ })
    .click()
  await keeper.getByRole('button', { name: '收回修改' }).waitFor()
  await keeper.getByText(`下周查一遍污水管（${mark}）`).waitFor()

  const id = new URL(keeper.url()).searchParams.get('id') ?? ''
  const printed = await keeper.request.get(`/api/briefings/${id}/document`)
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await keeper.getByRole('button', { name: '收回修改' }).click()
  const dialog = keeper.getByRole('dialog')
  await dialog.getByLabel('为什么收回').fill('管线单位写错了')
  await dialog.getByRole('button', { name: '收回修改' }).click()
  await next.waitFor()
  await keeper.getByText('经过').click()
  await keeper.getByText('管线单位写错了').waitFor()
})

test('three matters ended as soon as they were reported are shown to a reviewer with what else may explain it, and nothing follows', async () => {
  const { url, dataDir } = inject('city')
  const worker = await logIn(url, '林志强')
  const ids: string[] = []
  for (let times = 0; times < 3; times += 1) ids.push(await endAtOnce(worker, `墙角杂物（${mark}）第${times}处`))
  const database = new pg.Client({ connectionString: ownerUrl(dataDir) })
  await database.connect()
  await database.query(`select platform.enqueue('hints.look-through', '{}')`)
  await expect
    .poll(
      async () => (await database.query('select 1 from hints.hint where $1 = any(incident_ids)', [ids[0]])).rowCount,
      {
        timeout: 60_000,
      },
    )
    .toBe(1)
  await database.end()

  const reviewer = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(reviewer, url, '郭永昌')
  await reviewer.goto('/hints')
  const hint = reviewer.getByRole('listitem').filter({ hasText: mark }).filter({ hasText: '也可能是' })
  await hint.getByText('山里没信号').waitFor()
  expect(await hint.textContent()).not.toContain('林志强')
  await hint.getByRole('button', { name: '写看法' }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('看到了什么').fill('下乡回来一起补传的')
  await dialog.getByRole('button', { name: '写看法' }).click()
  await hint.waitFor({ state: 'detached' })
  await reviewer.getByRole('tab', { name: '看过的' }).click()
  await reviewer.getByText('下乡回来一起补传的').waitFor()
  const { stage } = await worker.call(incidents.getIncident, { params: { id: ids[0] ?? '' } })
  expect(stage).toBe('resolved')
})

async function endAtOnce(worker: SignedIn, text: string): Promise<string> {
  const place = { areaCode: grid, address: '公共绿地' }
  const { id } = await worker.call(incidents.reportIncident, { body: { commandId: newId(), text, place } })
  const envelope = async () => {
    const { version: expectedVersion } = await worker.call(incidents.getIncident, { params: { id } })
    return { commandId: newId(), expectedVersion }
  }
  await worker.call(commands.accept, { params: { id }, body: await envelope() })
  const done = { outcome: 'procedural', done: '已清理' } as const
  await worker.call(commands.resolve, { params: { id }, body: { ...(await envelope()), ...done } })
  return id
}
