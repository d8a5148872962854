import type { Locator, Page } from 'playwright-core'
import { chooseKind } from './choose-kind.ts'
import type { DrawnPhoto } from './draw-photo.ts'

export type ResidentReport = {
  readonly text: string
  readonly photo?: DrawnPhoto
  readonly kind: string
  readonly phone?: string
  /** Names the place, instead of where the reporter stands, which the phone says first. */
  readonly place?: { readonly instead: string; readonly search: string; readonly pick: RegExp }
}

export type ResidentCase = { readonly caseCode: string; readonly receivedBy: string }

/** Reports as a resident does, from the front page, and goes on to the case's own page. */
export async function reportAsResident(page: Page, report: ResidentReport): Promise<ResidentCase> {
  await page.goto('/r')
  await page.getByRole('link', { name: /我要反映/ }).click()
  await page.getByLabel('说说是什么事').fill(report.text)
  if (report.photo) {
    await page.locator('input[type=file]').setInputFiles(report.photo)
    await page.getByRole('img', { name: '照片 1' }).waitFor()
    await page.getByText('正在上传…').waitFor({ state: 'hidden' })
  }
  await choosePlace(page, report.place)
  await chooseKind(page, report.kind)
  if (report.phone) {
    await page.getByRole('button', { name: '留个联系方式（可以不留）' }).click()
    await page.getByLabel('手机号（可以不填）').fill(report.phone)
  }
  await sendReport(page)
  const receivedBy = await page.getByText(/^已经交给/).innerText()
  const caseCode = await page.getByText(/^\d{6}-\w{4}-\w{4}$/).innerText()
  await page.getByRole('link', { name: '看进度' }).click()
  await page.getByRole('heading', { name: caseCode }).waitFor()
  return { caseCode, receivedBy }
}

async function choosePlace(page: Page, place: ResidentReport['place']): Promise<void> {
  await placed(page).waitFor()
  if (!place) return
  await placed(page).getByText(place.instead).waitFor()
  await page.getByRole('button', { name: '重新选择' }).click()
  await page.getByLabel('搜索小区、楼栋或社区名').fill(place.search)
  await page.getByRole('button', { name: place.pick }).first().click()
  await placed(page).waitFor()
}

/** The place that goes with the report, as the page says it. */
export function placed(page: Page): Locator {
  return page.locator('#place .chosen')
}

/** A neighbour's matter that may be the same is another one here, where it comes up. */
export async function sendReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click()
  const received = page.getByRole('heading', { name: '收到了' })
  const none = page.getByRole('button', { name: '都不是，提交' })
  await received.or(none).waitFor()
  if (await none.isVisible()) await none.click()
  await received.waitFor()
}
