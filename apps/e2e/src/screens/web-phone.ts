import type { Page } from 'playwright-core'
import { chooseKind } from './choose-kind.ts'
import { countingHand } from './hand.ts'
import { placed } from './resident.ts'
import type { ResidentPhone } from './resident-phone.ts'
import { webAccount } from './web-account.ts'

/** The resident's web page. */
export function webPhone(page: Page): ResidentPhone {
  const hand = countingHand()
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  /** With the code the report is done; looking at the case is another matter, and not counted. */
  async function send(): Promise<string> {
    await placed(page).waitFor()
    await hand.tap(page.getByRole('button', { name: '提交', exact: true }))
    const received = page.getByRole('heading', { name: '收到了' })
    const none = button('都不是，提交')
    await received.or(none).waitFor()
    if (await none.isVisible()) await hand.tap(none)
    await received.waitFor()
    const caseCode = await page.getByText(/^\d{6}-\w{4}-\w{4}$/).innerText()
    await page.getByRole('link', { name: '看进度' }).click()
    await page.getByRole('heading', { name: caseCode }).waitFor()
    return caseCode
  }

  async function say(text: string): Promise<void> {
    await hand.tap(page.getByRole('link', { name: /我要反映/ }))
    await hand.type(page.getByLabel('说说是什么事'), text)
  }

  return {
    page,
    hand,
    report: async ({ text, photo, kind, phone }) => {
      await page.goto('/r')
      await say(text)
      if (photo) {
        await hand.photograph(page.locator('input[type=file]'), photo)
        await page.getByRole('img', { name: '照片 1' }).waitFor()
        await page.getByText('正在上传…').waitFor({ state: 'hidden' })
      }
      if (kind !== undefined) await chooseKind(page, kind, hand.tap)
      if (phone !== undefined) {
        await hand.tap(button('留个联系方式（可以不留）'))
        await hand.type(page.getByLabel('手机号（可以不填）'), phone)
      }
      return send()
    },
    reportBySpeaking: async () => {
      await page.goto('/r')
      await hand.tap(page.getByRole('link', { name: /我要反映/ }))
      await hand.tap(button(/点一下，说出来/))
      await button(/正在录音 [2-9] 秒/).waitFor()
      await hand.tap(button(/正在录音/))
      await page.getByText(/^录音 \d+ 秒$/).waitFor()
      return send()
    },
    see: (text) => page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 90_000 }),
    answer: async (text) => {
      await hand.type(page.getByLabel('您的回答'), text)
      await hand.tap(button('提交'))
    },
    satisfied: () => hand.tap(page.getByRole('button', { name: '满意', exact: true })),
    dissatisfied: async (aspect) => {
      await hand.tap(page.getByRole('button', { name: '不满意', exact: true }))
      await hand.tap(page.getByLabel(aspect))
      await hand.tap(button('提交'))
    },
    reopen: async (reason) => {
      await hand.tap(button('重办'))
      await hand.type(page.getByLabel('为什么？'), reason)
      await hand.tap(button('提交'))
    },
    joinInstead: async ({ text, kind }, mark) => {
      await page.goto('/r')
      await say(text)
      if (kind !== undefined) await chooseKind(page, kind, hand.tap)
      await placed(page).waitFor()
      await hand.tap(page.getByRole('button', { name: '提交', exact: true }))
      const known = page.locator('.similar-case').filter({ hasText: mark })
      await hand.tap(known.getByRole('button', { name: '我也遇到' }))
    },
    reportFromWall: async (placeCode, text) => {
      await page.goto(`/q/${placeCode}`)
      await hand.tap(button(/在这里反映/))
      await hand.type(page.getByLabel('说说是什么事'), text)
      return send()
    },
    ...webAccount(page, hand),
    fillIn: async (token, name) => {
      await page.goto(`/r/self-fill#${token}`)
      await hand.tap(button(/有人新住进来/))
      await hand.type(page.getByRole('group', { name: '新住进来的人 1' }).getByLabel('姓名'), name)
      await hand.tap(button('提交'))
      await page.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
    },
  }
}
