import { registry } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { startBrowser } from './screens/browser.ts'
import { enterRegistry } from './screens/console.ts'

const browser = startBrowser()

test('a table is imported: columns matched, rows checked, the good ones taken over, and all of it undone', async () => {
  const { url } = inject('city')
  const { building, call } = await findHome(url, { block: '9号楼' })
  const empty = building.entrances.flatMap(({ name, rooms }) => rooms.map((room) => ({ ...room, entrance: name })))
  const room = empty.find(({ people }) => people === 0)
  if (!room) throw new Error('every dwelling is taken')
  const line = (name: string, phone: string) =>
    [building.name, room.entrance, room.name, name, phone, '非亲属', '流动人口'].join(',')
  const table = [
    '楼栋,单元,房号,姓名,联系电话,与户主关系,人口类别',
    line('蒲大年', '19900017777'),
    line('蒲小年', '12'),
  ]
  const page = await browser.open({ name: '杨玉梅', device: 'desk' })
  await enterRegistry(page)
  await page.getByRole('tab', { name: '导入' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: '租户.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table.join('\n')),
  })
  await page.getByText('已按列名猜好').waitFor()
  await page.getByRole('button', { name: '检查每一行' }).click()
  await page.getByRole('heading', { name: '检查结果' }).waitFor()
  const [rejects] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载不合格的行/ }).click(),
  ])
  expect(rejects.suggestedFilename()).toBe('rejects.csv')
  await page.getByRole('button', { name: /只导入合格的 1 行/ }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).waitFor()
  const living = async () => {
    const { households } = await call(registry.getRoom, { params: { id: room.id } })
    return households.flatMap(({ people }) => people.map(({ name }) => name))
  }
  expect(await living()).toEqual(['蒲**'])
  await page.getByLabel('理由').fill('传错了表')
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByText('已撤销').first().waitFor()
  expect(await living()).toEqual([])
})

test('codes of chosen buildings are one PDF; a person is found by the whole number and moved out with a reason on record', async () => {
  const { url } = inject('city')
  const { room, call } = await findHome(url, { block: '11号楼' })
  const [person] = (await call(registry.getRoom, { params: { id: room.id } })).households.flatMap(
    ({ people }) => people,
  )
  if (!person) throw new Error('nobody lives there')
  const clear = { params: { id: person.id }, body: { fields: ['idCard'], reason: '测试' } }
  const idCard = (await call(registry.unmaskResident, clear)).values['idCard'] ?? ''
  const page = await browser.open({ name: '杨玉梅', device: 'desk' })
  await enterRegistry(page)
  await page.getByRole('checkbox', { name: /^选中/ }).first().check()
  await page.getByRole('button', { name: '打印二维码' }).click()
  const address = await page.getByRole('link', { name: '生成 PDF' }).getAttribute('href')
  const sheet = await page.request.get(address ?? '')
  expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: '查人' }).click()
  await page.getByLabel('完整号码').fill(idCard)
  await page.getByLabel('理由').fill('本人来登记迁出')
  await page.getByRole('button', { name: /查\s*询/ }).click()
  await page.getByRole('link', { name: person.name, exact: true }).click()
  await page.getByRole('button', { name: '迁走或注销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '迁走或注销' }).click()
  await page.getByText('已迁走').first().waitFor()
  const { status } = await call(registry.getResident, { params: { id: person.id } })
  expect(status).toBe('movedAway')
})
