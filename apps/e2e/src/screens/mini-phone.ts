import type { Page } from 'playwright-core'
import { openMini, type Phone } from '../mini/mini-page.ts'
import { countingHand } from './hand.ts'
import { miniAccount } from './mini-account.ts'
import type { ResidentPhone } from './resident-phone.ts'
import { secondOfSilence } from './second-of-silence.ts'

/** The mini-program, on the phone that somebody holds. */
export function miniPhone(page: Page, held: Phone, city?: string): ResidentPhone {
  const hand = countingHand()
  // Pages lie one upon the other; only the topmost is seen.
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  async function send(): Promise<string> {
    await hand.tap(button('提交'))
    const received = page.getByRole('heading', { name: '收到了' })
    const none = button('都不是，提交')
    await received.or(none).waitFor()
    if (await none.isVisible()) await hand.tap(none)
    await received.waitFor()
    const caseCode = await page
      .getByText(/^\d{6}-\w{4}-\w{4}$/)
      .first()
      .innerText()
    await page.getByRole('heading', { name: caseCode }).waitFor()
    return caseCode
  }

  async function say(text: string): Promise<void> {
    await hand.tap(button(/我要反映/))
    await hand.type(page.getByLabel('说说是什么事'), text)
  }

  /** WeChat says where one is, or its map opens there with the pin in it already. */
  async function placed(): Promise<void> {
    if (!held.locates) {
      await hand.tap(button('在地图上选地点'))
      hand.leave()
    }
    await page.locator('.chosen').filter({ visible: true }).first().waitFor()
  }

  async function chooseKind(kind: string): Promise<void> {
    const taken = page.locator('.kind').filter({ visible: true, hasText: kind })
    const sounded = await taken.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if (sounded) return
    await hand.tap(button(/^(看所有类别|不是这一类)$/))
    await hand.tap(button(new RegExp(`^${kind}`)).last())
    await taken.waitFor()
  }

  return {
    page,
    hand,
    report: async ({ text, photo, kind, phone }) => {
      const picture = photo && `data:${photo.mimeType};base64,${photo.buffer.toString('base64')}`
      await openMini(page, { ...held, ...(picture === undefined ? {} : { photo: picture }) }, city)
      await say(text)
      if (photo) {
        await hand.tap(button('拍照或选照片'))
        hand.leave()
        await page.getByRole('img', { name: '照片 1' }).waitFor()
        await page.getByText('正在上传…').waitFor({ state: 'hidden' })
      }
      await placed()
      if (kind !== undefined) await chooseKind(kind)
      if (phone !== undefined) {
        await hand.tap(button('留个联系方式（可以不留）'))
        await hand.type(page.getByLabel('手机号（可以不填）'), phone)
      }
      return send()
    },
    reportBySpeaking: async () => {
      await openMini(page, { ...held, voice: secondOfSilence() }, city)
      await hand.tap(button(/我要反映/))
      await hand.tap(button(/点一下，说出来/))
      await hand.tap(button(/正在录音/))
      await page.getByText('录音 2 秒', { exact: true }).waitFor()
      await placed()
      return send()
    },
    see: (text) => page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 90_000 }),
    answer: async (text) => {
      await hand.tap(button('您的回答'))
      await hand.type(page.getByLabel('您的回答'), text)
      await hand.tap(button('提交'))
    },
    satisfied: () => hand.tap(page.getByRole('button', { name: '满意', exact: true })),
    dissatisfied: async (aspect) => {
      await hand.tap(page.getByRole('button', { name: '不满意', exact: true }))
      await hand.tap(page.getByRole('checkbox', { name: aspect }))
      await hand.tap(button('提交'))
    },
    reopen: async (reason) => {
      await hand.tap(button('重办'))
      await hand.type(page.getByLabel('为什么？'), reason)
      await hand.tap(button('提交'))
    },
    joinInstead: async ({ text, kind }, mark) => {
      await openMini(page, held)
      await say(text)
      await placed()
      if (kind !== undefined) await chooseKind(kind)
      await hand.tap(button('提交'))
      const known = page.locator('.similar').filter({ hasText: mark })
      await hand.tap(known.getByRole('button', { name: '我也遇到' }))
    },
    reportFromWall: async (placeCode, text) => {
      await openMini(page, { ...held, scanned: `https://ejia.example.cn/q/${placeCode}` })
      await hand.tap(button('扫楼栋码、自填码'))
      await hand.tap(button(/在这里反映/))
      await hand.type(page.getByLabel('说说是什么事'), text)
      await page.locator('.chosen').filter({ visible: true }).waitFor()
      return send()
    },
    ...miniAccount(page, hand, () => openMini(page, held, city)),
    fillIn: async (token, name) => {
      await openMini(page, { ...held, scanned: `https://ejia.example.cn/r/self-fill#${token}` })
      await hand.tap(button('扫楼栋码、自填码'))
      await hand.tap(button(/有人新住进来/))
      await hand.type(page.getByLabel('姓名', { exact: true }), name)
      await hand.tap(button('提交'))
      await page.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
    },
  }
}
