import { areas } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

test('a name that people use is added, tried out, corrected and taken back', async () => {
  const { call } = await logIn(inject('city').url, '陈美华')
  const page = await browser.open({ name: '陈美华', device: 'desk' })
  await signIn(page, inject('city').url, '陈美华')
  await page.goto('/areas')
  const names = page.getByRole('region', { name: '本地叫法' })
  const trial = page.getByRole('region', { name: '试一试' })
  const tryOut = async (said: string) => {
    await trial.getByLabel('居民说的话').fill(said)
    await trial.getByRole('button', { name: '试一试' }).click()
  }
  await tryOut('老油坊那边水管爆了')
  await trial.getByText('不认得，可以加一个叫法').waitFor()

  await names.getByRole('button', { name: '添加叫法' }).click()
  const dialog = page.getByRole('dialog', { name: '添加叫法' })
  await dialog.getByLabel('大家怎么叫').fill('老油坊')
  await dialog.locator('canvas').click()
  await dialog.getByRole('button', { name: '去掉位置' }).waitFor()
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await names.getByRole('row', { name: /老油坊.*地标/ }).waitFor()
  // Heard with another beginning: it is found by its sound.
  await tryOut('老游房那边水管爆了')
  await trial.getByText('认得，就是这里').waitFor()
  await trial.getByText('老油坊').waitFor()

  await names.getByRole('button', { name: '修改“老油坊”' }).click()
  await page.getByRole('dialog').getByLabel('大家怎么叫').fill('老榨油坊')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s*存/ })
    .click()
  await names.getByRole('row', { name: /老榨油坊/ }).waitFor()
  await names.getByRole('button', { name: '删除 老榨油坊' }).click()
  await page
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /删\s*除/ })
    .click()
  await names.getByRole('row', { name: /老榨油坊/ }).waitFor({ state: 'hidden' })
  const left = await call(areas.listLocalNames, { params: { code: '350603003003' } })
  expect(left.filter(({ name }) => name.includes('油坊'))).toEqual([])
})
