import { dress, frame, words } from '../../lib/frame.ts'
import { forget } from '../../lib/storage.ts'

/** What is known of a resident, who sees it, and what lies on this phone. */
Page({
  data: { ...frame(), done: false },

  onLoad() {
    void dress(this)
  },

  contract() {
    wx.openPrivacyContract({})
  },

  async clear() {
    const { confirm } = await wx.showModal({ content: words().privacyPage.sure })
    if (!confirm) return
    forget('cases')
    forget('draft')
    forget('tipOff')
    this.setData({ done: true })
  },
})
