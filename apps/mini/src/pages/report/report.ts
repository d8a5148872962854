import { explain, resident } from '@ejia/client'
import { type Draft, type DraftName, keepDraft, loadDraft, nameOfDraft, noDraft } from '../../lib/draft.ts'
import { findEmergency } from '../../lib/emergency.ts'
import { findMissing } from '../../lib/find-missing.ts'
import { dress, frame, words } from '../../lib/frame.ts'
import { guessKind, kindNameOf, listKinds, listNamed } from '../../lib/guess.ts'
import { type Chosen, locateMe, pickOnMap, settle } from '../../lib/locate.ts'
import type { Own } from '../../lib/own.ts'
import { choosePhotos, mostPhotos } from '../../lib/photo.ts'
import { sendAllPhotos, withoutPhoto } from '../../lib/report-photos.ts'
import { beginning, likenessOf, viewOf } from '../../lib/report-view.ts'
import { hear, talk, withoutVoice } from '../../lib/report-voice.ts'
import { sendReport } from '../../lib/send-report.ts'
import { joinInstead, listSimilar } from '../../lib/similar.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { askToTell, follow, readTemplates } from '../../lib/subscribe.ts'
import { tapped } from '../../lib/tapped.ts'
import { playVoice, stopTalking } from '../../lib/voice.ts'

let name: DraftName = 'draft'
let asking: ReturnType<typeof setTimeout> | undefined
/** For what the similar matters at hand were looked up, and which of them somebody has seen. */
let looked = ''
let seen: readonly string[] = []
let page = { aborted: false }

const data = { ...frame(), ...beginning, mostPhotos, ...viewOf(noDraft, null) }

type Inner = {
  change(draft: Draft): void
  fail(error: unknown): void
  consider(): Promise<void>
  locate(): Promise<void>
  sendPhotos(): Promise<void>
  settle(find: () => ReturnType<typeof settle>): Promise<void>
  choosePlace(chosen: Chosen): Promise<void>
  submit(asked: boolean): Promise<void>
}

Page<typeof data, Own<Inner>>({
  data,

  onUnload() {
    page.aborted = true
    clearTimeout(asking)
    if (this.data.talking !== '') stopTalking()
  },

  async onLoad(query: Record<string, string | undefined>) {
    name = nameOfDraft(query)
    page = { aborted: false }
    looked = ''
    seen = []
    this.setData({ tipOff: name === 'tipOff', english: currentLanguage() === 'en' })
    void dress(this)
    void readTemplates()
    // Where somebody is who gives a tip-off is nobody's business.
    if (name === 'draft') await this.locate()
  },

  /** Also on the way back from the page where a place is searched. */
  async onShow() {
    const draft = await loadDraft(name)
    const contactOpen = this.data.contactOpen || draft.phone !== ''
    this.setData({ ...viewOf(draft, this.data.guess), start: draft.text, contactOpen })
    void hear(this, page)
    await this.consider()
  },

  change(draft: Draft) {
    keepDraft(draft, name)
    this.setData({ ...viewOf(draft, this.data.guess), problem: '' })
  },

  fail(error: unknown) {
    this.setData({ problem: explain(error, currentLanguage()), sending: false, sendingPhotos: false })
  },

  /** What the words and the place say by themselves: the kind, a place, and whether a neighbour was here before. */
  async consider() {
    const leaving = page
    const { draft } = this.data
    const text = draft.text.trim()
    this.setData({ emergency: findEmergency(text) })
    const [guess, named] = await Promise.all([text.length < 2 ? undefined : guessKind(text), listNamed(draft)])
    // A late answer to earlier words, or to a page that was left, is dropped.
    if (leaving.aborted || this.data.draft.text.trim() !== text) return
    this.setData({ ...viewOf(this.data.draft, guess ?? null), guess: guess ?? null, named })
    const likeness = likenessOf(this.data.draft, this.data.kind)
    const similar = await listSimilar(this.data.draft, this.data.kind || undefined)
    if (leaving.aborted || likenessOf(this.data.draft, this.data.kind) !== likeness) return
    looked = likeness
    this.setData({ similar })
  },

  /** The phone's word is taken until somebody chooses a place, and shown as what it is. */
  async locate() {
    const { place, placeBy } = await loadDraft(name)
    if (place && placeBy !== 'phone') return
    this.setData({ locating: true })
    const leaving = page
    const point = await locateMe()
    const found = point && (await settle(point, '').catch(() => undefined))
    if (leaving.aborted) return
    this.setData({ locating: false })
    const { draft } = this.data
    if (found?.kind === 'border') this.setData({ border: found.choices })
    if (found?.kind !== 'inside' || (draft.place && draft.placeBy !== 'phone')) return
    this.change({ ...draft, ...found.chosen, placeBy: 'phone' })
    await this.consider()
  },

  writeText({ detail }: WechatMiniprogram.TextareaInput) {
    this.change({ ...this.data.draft, text: detail.value })
    clearTimeout(asking)
    asking = setTimeout(() => void this.consider(), 400)
  },

  callNow(event: WechatMiniprogram.TouchEvent) {
    void wx.makePhoneCall({ phoneNumber: tapped(event, 'number') })
  },

  talk() {
    talk(this, page)
  },

  playVoice() {
    const { voice } = this.data.draft
    if (voice) playVoice(voice)
  },

  dropVoice() {
    this.change(withoutVoice(this.data.draft))
  },

  async addPhotos() {
    const { photos } = this.data.draft
    const added = await choosePhotos(mostPhotos - photos.length)
    this.change({ ...this.data.draft, photos: [...photos, ...added] })
    await this.sendPhotos()
  },

  async sendPhotos() {
    this.setData({ sendingPhotos: true })
    try {
      await sendAllPhotos(this)
      this.setData({ sendingPhotos: false })
    } catch (error) {
      this.fail(error)
    }
  },

  removePhoto(event: WechatMiniprogram.TouchEvent) {
    this.change(withoutPhoto(this.data.draft, tapped(event, 'key')))
  },

  async pickOnMap() {
    const picked = await pickOnMap()
    if (picked) await this.settle(() => settle(picked.point, picked.name))
  },

  async takeFromPhoto() {
    const place = this.data.draft.photos.find((photo) => photo.place)?.place
    if (place) await this.settle(() => settle({ ...place, coordSys: 'wgs84' }, ''))
  },

  async settle(find: () => ReturnType<typeof settle>) {
    try {
      const found = await find()
      this.setData({
        border: found.kind === 'border' ? found.choices : [],
        problem: found.kind === 'outside' ? words().where.outside : '',
      })
      if (found.kind === 'inside') await this.choosePlace(found.chosen)
    } catch (error) {
      this.fail(error)
    }
  },

  async chooseBorder(event: WechatMiniprogram.TouchEvent) {
    const chosen = this.data.border[Number(tapped(event, 'index'))]
    if (chosen) await this.choosePlace(chosen)
  },

  async chooseNamed(event: WechatMiniprogram.TouchEvent) {
    const found = this.data.named[Number(tapped(event, 'index'))]
    if (found) await this.choosePlace(resident.placeOfSearch(found))
  },

  async choosePlace(chosen: Chosen) {
    this.change(chosenIn(this.data.draft, chosen))
    this.setData({ border: [], named: [] })
    await this.consider()
  },

  forgetPlace() {
    const { place: _, placeName: __, placeBy: ___, ...rest } = this.data.draft
    this.change(rest)
  },

  searchPlace() {
    void wx.navigateTo({ url: `/pages/where/where?draft=${name}` })
  },

  writeDetail({ detail }: WechatMiniprogram.Input) {
    const { draft } = this.data
    if (draft.place) this.change(chosenIn(draft, { place: { ...draft.place, address: detail.value } }))
  },

  async showKinds() {
    try {
      this.setData({ kinds: await listKinds() })
    } catch (error) {
      this.fail(error)
    }
  },

  chooseKind(event: WechatMiniprogram.TouchEvent) {
    const categoryId = tapped(event, 'id')
    const { guess, kinds, draft } = this.data
    const chosen = [...kinds, ...(guess?.categories ?? [])].find(({ id }) => id === categoryId)
    if (chosen) this.change({ ...draft, categoryId, kindName: kindNameOf(chosen) })
    this.setData({ kinds: [] })
  },

  openContact() {
    this.setData({ contactOpen: true })
  },

  writePhone({ detail }: WechatMiniprogram.Input) {
    this.change({ ...this.data.draft, phone: detail.value.replace(/\D/g, '') })
  },

  writeName({ detail }: WechatMiniprogram.Input) {
    this.change({ ...this.data.draft, name: detail.value })
  },

  toggleConfidential() {
    const { draft } = this.data
    this.change({ ...draft, confidential: !draft.confidential })
  },

  async join(event: WechatMiniprogram.TouchEvent) {
    const found = this.data.similar.find(({ caseCode }) => caseCode === tapped(event, 'code'))
    if (!found) return
    try {
      await joinInstead(found.caseCode, found.text)
      await wx.redirectTo({ url: `/pages/case/case?caseCode=${found.caseCode}&joined=1` })
    } catch (error) {
      this.fail(error)
    }
  },

  async send() {
    await this.submit(false)
  },

  async sendAnyway() {
    await this.submit(true)
  },

  /** What neighbours reported is shown once before the report goes. */
  async submit(asked: boolean) {
    const missing = findMissing(this.data.draft)
    if (missing !== undefined) return this.setData({ problem: missing, asks: false })
    this.setData({ sending: true, problem: '' })
    if (!asked) {
      if (looked !== likenessOf(this.data.draft, this.data.kind)) await this.consider()
      const codes = this.data.similar.map(({ caseCode }) => caseCode)
      if (codes.some((code) => !seen.includes(code))) {
        seen = codes
        return this.setData({ asks: true, sending: false })
      }
    }
    try {
      // WeChat lets one ask only right after a tap. Who gives a tip-off is not asked, so that WeChat knows nothing of it.
      const told = name === 'tipOff' ? Promise.resolve([]) : askToTell()
      const { draft, kind } = this.data
      const sending = { name, categoryId: kind || undefined, keep: (now: Draft) => this.change(now) }
      const sent = await sendReport(draft, sending)
      // Being told over WeChat is extra: the report has arrived in any case.
      await follow(sent.caseCode, { followKey: sent.followKey }, await told).catch(() => undefined)
      await wx.redirectTo({ url: pageAfter(name, sent) })
    } catch (error) {
      this.fail(error)
    }
  },
})

/** What somebody chose is not the phone's word any more. */
function chosenIn({ placeBy: _, ...rest }: Draft, chosen: Partial<Chosen>): Draft {
  return { ...rest, ...chosen }
}

type Sent = { readonly caseCode: string; readonly followKey: string; readonly unitName: string }

function pageAfter(draft: DraftName, { caseCode, followKey, unitName }: Sent): string {
  if (draft === 'tipOff') return `/pages/tip-off/tip-off?caseCode=${caseCode}&key=${followKey}`
  return `/pages/case/case?caseCode=${caseCode}&to=${encodeURIComponent(unitName)}`
}
