import { newId } from '@ejia/client'
import { registry } from '@ejia/contract'
import { inject, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { report } from './city/report.ts'
import { startBrowser } from './screens/browser.ts'
import { enterConsole, enterRegistry, openDrawer, openFromInbox } from './screens/console.ts'
import { enterField, openForm, openFromTodo } from './screens/field.ts'
import { expectNoObstacle } from './screens/obstacles.ts'
import { placed } from './screens/resident.ts'

const browser = startBrowser()

test('the resident’s pages have no serious obstacle', async () => {
  const { url } = inject('city')
  const { caseCode } = await report(url, '健身器材坏了')
  const page = await browser.open({ name: '居民', device: 'phone' })
  await page.goto('/r')
  await expectNoObstacle(page)
  await page.getByRole('link', { name: /我要反映/ }).click()
  await page.getByLabel('说说是什么事').fill('健身器材坏了')
  await expectNoObstacle(page)
  await page.getByLabel('搜索小区、楼栋或社区名').fill('毅阳社区')
  await page
    .getByRole('button', { name: /^毅阳社区/ })
    .first()
    .waitFor()
  await expectNoObstacle(page)
  await page
    .getByRole('button', { name: /^毅阳社区/ })
    .first()
    .click()
  await placed(page).waitFor()
  await page.getByRole('button', { name: /^(看所有类别|不是这一类)$/ }).click()
  await page.getByRole('button', { name: '公共设施坏了' }).waitFor()
  await page.getByRole('button', { name: '留个联系方式（可以不留）' }).click()
  await expectNoObstacle(page)
  await page.getByRole('button', { name: '公共设施坏了' }).click()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: /^(收到了|附近有人反映过)/ }).waitFor()
  await expectNoObstacle(page)
  await page.goto(`/r/case/${caseCode}`)
  await page.getByRole('heading', { name: '进展', exact: true }).waitFor()
  await expectNoObstacle(page)
})

test('the field app has no serious obstacle', async () => {
  const text = await reported()
  const page = await browser.open({ name: '社区', device: 'phone' })
  await page.goto('/field')
  await page.getByRole('button', { name: /陈美华/ }).waitFor()
  await expectNoObstacle(page)
  await enterField(page, '陈美华')
  await expectNoObstacle(page)
  await openFromTodo(page, text)
  await expectNoObstacle(page)
  await openForm(page, 'note')
  await expectNoObstacle(page)
  await page.goto('/field/report')
  await page.getByLabel('什么事？').waitFor()
  await expectNoObstacle(page)
})

test('the console has no serious obstacle', async () => {
  const text = await reported()
  const page = await browser.open({ name: '调度员', device: 'desk' })
  await page.goto('/')
  await page.getByRole('button', { name: /黄建平/ }).waitFor()
  await expectNoObstacle(page)
  await enterConsole(page, '黄建平')
  await page.getByRole('list', { name: '事件列表' }).waitFor()
  await expectNoObstacle(page)
  await page.getByRole('link', { name: '全部事件' }).click()
  await openFromInbox(page, text)
  await expectNoObstacle(page)
  await openDrawer(page, 'note')
  await expectNoObstacle(page)
})

test.each(['light', 'dark'] as const)('the desk has no serious obstacle, %s', async (colorScheme) => {
  const page = await browser.open({ name: '调度员', device: 'desk' })
  await page.emulateMedia({ colorScheme })
  await enterConsole(page, '黄建平')
  await page.locator('.desk-row').first().click()
  await page.getByRole('toolbar', { name: '可以做的事' }).waitFor()
  await expectNoObstacle(page)
  await page.keyboard.press('m')
  await page.locator('.map-pane .mark').first().waitFor()
  await expectNoObstacle(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: '命令面板' }).getByRole('option').first().waitFor()
  await expectNoObstacle(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await expectNoObstacle(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.getByLabel(/手机号/).waitFor()
  await expectNoObstacle(page)
})

test('the pages of a building and its households have no serious obstacle', async () => {
  const { url } = inject('city')
  const { building, room, door, call } = await findHome(url, { block: '13号楼' })
  const worker = await browser.open({ name: '网格员', device: 'phone', camera: true })
  await enterField(worker, '林志强')
  await worker.getByRole('link', { name: '扫码' }).click()
  await worker.getByRole('link', { name: new RegExp(building.name) }).waitFor()
  await expectNoObstacle(worker)
  await worker.getByRole('link', { name: new RegExp(building.name) }).click()
  await worker.getByRole('button', { name: '在这里上报' }).waitFor()
  await expectNoObstacle(worker)
  await worker.goto(`/q/${room.code}`)
  await worker.getByRole('heading', { name: door }).waitFor()
  await expectNoObstacle(worker)
  await worker.locator('button.resident').first().click()
  await expectNoObstacle(worker)

  const resident = await browser.open({ name: '住户', device: 'phone' })
  await resident.goto(`/q/${building.code}`)
  await resident.getByRole('button', { name: /在这里反映/ }).waitFor()
  await expectNoObstacle(resident)
  const { households } = await call(registry.getRoom, { params: { id: room.id } })
  const link = { roomId: room.id, householdId: households[0]?.id ?? '' }
  const { token } = await call(registry.createSelfFill, { body: link })
  await resident.goto(`/r/self-fill#${token}`)
  await resident.getByRole('button', { name: /有人新住进来/ }).click()
  await expectNoObstacle(resident)

  const officer = await browser.open({ name: '采集员', device: 'desk' })
  await enterRegistry(officer)
  await officer.getByRole('region', { name: /号楼$/ }).waitFor()
  await expectNoObstacle(officer)
  for (const tab of ['查人', '导入', '导出', '采集项目']) {
    await officer.getByRole('tab', { name: tab }).click()
    await expectNoObstacle(officer)
  }
})

async function reported(): Promise<string> {
  const text = `健身器材坏了（${newId().slice(0, 4)}）`
  await report(inject('city').url, text)
  return text
}
