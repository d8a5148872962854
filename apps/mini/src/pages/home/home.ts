import { resident } from '@ejia/client'
import { isLoggedIn, syncCases } from '../../lib/account.ts'
import { dress, frame, switchLanguage, words } from '../../lib/frame.ts'
import { listKeptCases } from '../../lib/kept-cases.ts'
import { pageOf, readScanned } from '../../lib/scanned.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { tapped } from '../../lib/tapped.ts'

type Row = { readonly caseCode: string; readonly text: string; readonly hint: string; readonly waits: string }
const none: readonly Row[] = []

Page({
  data: { ...frame(), code: '', problem: '', mine: none },

  async onShow() {
    await dress(this)
    this.setData({ mine: listMine(), problem: '' })
    if (!isLoggedIn()) return
    // Without a network the list of this phone stands.
    await syncCases().catch(() => undefined)
    this.setData({ mine: listMine() })
  },

  async switchLanguage() {
    await switchLanguage()
    await wx.reLaunch({ url: '/pages/home/home' })
  },

  account() {
    void wx.navigateTo({ url: '/pages/account/account' })
  },

  report() {
    void wx.navigateTo({ url: '/pages/report/report' })
  },

  tipOff() {
    void wx.navigateTo({ url: '/pages/report/report?draft=tipOff' })
  },

  async scan() {
    const scanned = await wx.scanCode({}).catch(() => undefined)
    if (!scanned) return
    const found = readScanned(scanned.result)
    if (found) await wx.navigateTo({ url: pageOf(found) })
    else this.setData({ problem: words().notOurCode })
  },

  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ code: detail.value })
  },

  look() {
    const caseCode = resident.tidyCaseCode(this.data.code)
    if (caseCode !== '') void wx.navigateTo({ url: pageOf({ to: 'case', caseCode }) })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: pageOf({ to: 'case', caseCode: tapped(event, 'code') }) })
  },

  privacy() {
    void wx.navigateTo({ url: '/pages/privacy/privacy' })
  },
})

function listMine(): Row[] {
  return listKeptCases().map(({ caseCode, text, at, waitsFor }) => ({
    caseCode,
    text,
    hint: `${caseCode} · ${resident.showTime(at, currentLanguage())}`,
    waits: waitsFor ? words().waits[waitsFor] : '',
  }))
}
