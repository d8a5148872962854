import { dress, frame, words } from '../../lib/frame.ts'
import { keepCase } from '../../lib/kept-cases.ts'

/** A tip-off has arrived. Nothing of it stays on the phone unless that is wished: whoever takes the phone would see it. */
Page({
  data: { ...frame(), caseCode: '', followKey: '', kept: false },

  onLoad(query: Record<string, string | undefined>) {
    void dress(this)
    this.setData({ caseCode: query['caseCode'] ?? '', followKey: query['key'] ?? '' })
  },

  async copy() {
    const { caseCode, followKey } = this.data
    await wx.setClipboardData({ data: `${caseCode} ${followKey}` })
  },

  keep() {
    const { caseCode, followKey } = this.data
    keepCase({ caseCode, followKey, text: words().tipOff, at: new Date().toISOString(), secret: true })
    this.setData({ kept: true })
  },

  see() {
    const { caseCode, followKey } = this.data
    void wx.redirectTo({ url: `/pages/case/case?caseCode=${caseCode}&key=${followKey}` })
  },

  home() {
    void wx.reLaunch({ url: '/pages/home/home' })
  },
})
