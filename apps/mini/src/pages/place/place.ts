import { explain, resident } from '@ejia/client'
import { type ReplyOf, registry } from '@ejia/contract'
import { keepDraft, loadDraft } from '../../lib/draft.ts'
import { dress, frame } from '../../lib/frame.ts'
import { sayable } from '../../lib/sayable.ts'
import { pageOf, readScanned } from '../../lib/scanned.ts'
import { call } from '../../lib/server.ts'
import { currentLanguage } from '../../lib/storage.ts'

type Place = ReplyOf<(typeof registry)['getPublicPlace']>

const state: { readonly place: Place | null } = { place: null }

/** Behind the code on a building: where this is, who is responsible, and a report with the place filled in. */
Page({
  data: {
    ...frame(),
    ...state,
    says: sayable(resident.registryWords(currentLanguage())),
    name: '',
    responsible: '',
    problem: '',
  },

  /** Opened from within, through WeChat's own scanner with the printed address, or through a code WeChat made. */
  async onLoad(query: Record<string, string | undefined>) {
    await dress(this)
    const says = resident.registryWords(currentLanguage())
    this.setData({ says: sayable(says) })
    const text = decodeURIComponent(query['q'] ?? query['scene'] ?? query['code'] ?? '')
    const scanned = readScanned(text)
    if (!scanned) return this.setData({ problem: says.unknown })
    if (scanned.to !== 'place') {
      await wx.redirectTo({ url: pageOf(scanned) })
      return
    }
    try {
      const place = await call(registry.getPublicPlace, { params: { code: scanned.code } })
      this.setData({ place, name: resident.nameOfCode(place), responsible: says.responsible(place.areaName) })
    } catch (error) {
      this.setData({ problem: `${says.unknown} ${explain(error, currentLanguage())}` })
    }
  },

  async report() {
    const { place } = this.data
    if (!place) return
    keepDraft({ ...(await loadDraft()), ...resident.placeOfCode(place) })
    await wx.navigateTo({ url: '/pages/report/report' })
  },

  home() {
    void wx.reLaunch({ url: '/pages/home/home' })
  },
})
