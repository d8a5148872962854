import { explain } from '@ejia/client'
import type { CategoryView, Guess } from '@ejia/contract'
import { type Draft, type DraftName, keepDraft, loadDraft, nameOfDraft, noDraft } from '../../lib/draft.ts'
import { type Emergency, findEmergency } from '../../lib/emergency.ts'
import { findMissing } from '../../lib/find-missing.ts'
import { dress, frame, words } from '../../lib/frame.ts'
import { guessKind, listKinds } from '../../lib/guess.ts'
import { type Chosen, pickOnMap, settle } from '../../lib/locate.ts'
import type { Own } from '../../lib/own.ts'
import { choosePhotos, mostPhotos, sendPhoto } from '../../lib/photo.ts'
import { sendReport } from '../../lib/send-report.ts'
import { joinInstead, listSimilar, type SimilarRow } from '../../lib/similar.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { askToTell, follow, readTemplates } from '../../lib/subscribe.ts'
import { tapped } from '../../lib/tapped.ts'
import { playVoice, sayKept, sendVoice, startTalking, stopTalking } from '../../lib/voice.ts'

type State = {
  readonly draft: Draft
  readonly emergency: Emergency | null
  readonly guess: Guess | null
  readonly kinds: readonly CategoryView[]
  readonly border: readonly Chosen[]
  readonly similar: readonly SimilarRow[]
  readonly sendingPhotos: boolean
  /** What the button says while somebody speaks. */
  readonly talking: string
  readonly contactOpen: boolean
  readonly sending: boolean
  readonly problem: string
}

const state: State = {
  draft: noDraft,
  emergency: null,
  guess: null,
  kinds: [],
  border: [],
  similar: [],
  sendingPhotos: false,
  talking: '',
  contactOpen: false,
  sending: false,
  problem: '',
}

let name: DraftName = 'draft'
let asking: ReturnType<typeof setTimeout> | undefined

const data = { ...frame(), ...state, start: '', kept: '', mostPhotos, tipOff: false, english: false }

type Inner = {
  change(draft: Draft): void
  fail(error: unknown): void
  consider(): Promise<void>
  sendPhotos(): Promise<void>
  settle(find: () => ReturnType<typeof settle>): Promise<void>
  choosePlace(chosen: Chosen): Promise<void>
}

Page<typeof data, Own<Inner>>({
  data,

  onUnload() {
    if (this.data.talking !== '') stopTalking()
  },

  onLoad(query: Record<string, string | undefined>) {
    name = nameOfDraft(query)
    this.setData({ tipOff: name === 'tipOff', english: currentLanguage() === 'en' })
    void dress(this)
    void readTemplates()
  },

  /** Also on the way back from the page where a place is searched. */
  async onShow() {
    const draft = await loadDraft(name)
    this.setData({
      draft,
      kept: sayKept(draft.voice),
      start: draft.text,
      contactOpen: this.data.contactOpen || draft.phone !== '',
    })
    await this.consider()
  },

  change(draft: Draft) {
    keepDraft(draft, name)
    this.setData({ draft, kept: sayKept(draft.voice), problem: '' })
  },

  fail(error: unknown) {
    this.setData({ problem: explain(error, currentLanguage()), sending: false, sendingPhotos: false })
  },

  /** What the words and the place say by themselves: the kind, and whether a neighbour was here before. */
  async consider() {
    const { draft } = this.data
    const text = draft.text.trim()
    this.setData({ emergency: findEmergency(text) })
    const guess = text.length < 2 ? undefined : await guessKind(text)
    // A tip-off is not laid beside what others said.
    const similar = draft.confidential ? [] : await listSimilar(draft)
    // A late answer to earlier words is dropped.
    if (this.data.draft.text.trim() === text) this.setData({ guess: guess ?? null, similar })
  },

  writeText({ detail }: WechatMiniprogram.TextareaInput) {
    this.change({ ...this.data.draft, text: detail.value })
    clearTimeout(asking)
    asking = setTimeout(() => void this.consider(), 400)
  },

  callNow(event: WechatMiniprogram.TouchEvent) {
    void wx.makePhoneCall({ phoneNumber: tapped(event, 'number') })
  },

  /** One tap to begin, one to end. */
  talk() {
    if (this.data.talking !== '') return stopTalking()
    this.setData({ problem: '' })
    startTalking({
      tick: (seconds) => this.setData({ talking: words().voice.listening(seconds) }),
      failed: (problem) => this.setData({ talking: '', problem }),
      done: (voice) => {
        this.setData({ talking: '' })
        this.change({ ...this.data.draft, voice })
        // What does not arrive now is sent with the report.
        void sendVoice(voice).then(
          (sent) => this.data.draft.voice?.path === sent.path && this.change({ ...this.data.draft, voice: sent }),
          () => undefined,
        )
      },
    })
  },

  playVoice() {
    const { voice } = this.data.draft
    if (voice) playVoice(voice)
  },

  dropVoice() {
    const { voice: _, ...rest } = this.data.draft
    this.change(rest)
  },

  async addPhotos() {
    const { photos } = this.data.draft
    const added = await choosePhotos(mostPhotos - photos.length)
    this.change({ ...this.data.draft, photos: [...photos, ...added] })
    await this.sendPhotos()
  },

  /** One after the other, which a weak signal bears best. */
  async sendPhotos() {
    this.setData({ sendingPhotos: true })
    try {
      for (const photo of this.data.draft.photos) {
        const sent = await sendPhoto(photo)
        const { draft } = this.data
        this.change({ ...draft, photos: draft.photos.map((one) => (one.key === sent.key ? sent : one)) })
      }
      this.setData({ sendingPhotos: false })
    } catch (error) {
      this.fail(error)
    }
  },

  removePhoto(event: WechatMiniprogram.TouchEvent) {
    const key = tapped(event, 'key')
    const { draft } = this.data
    this.change({ ...draft, photos: draft.photos.filter((photo) => photo.key !== key) })
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

  async choosePlace(chosen: Chosen) {
    this.change({ ...this.data.draft, ...chosen })
    this.setData({ border: [] })
    await this.consider()
  },

  forgetPlace() {
    const { place: _, placeName: __, ...rest } = this.data.draft
    this.change(rest)
    this.setData({ similar: [] })
  },

  searchPlace() {
    void wx.navigateTo({ url: `/pages/where/where?draft=${name}` })
  },

  writeDetail({ detail }: WechatMiniprogram.Input) {
    const { draft } = this.data
    if (draft.place) this.change({ ...draft, place: { ...draft.place, address: detail.value } })
  },

  async showKinds() {
    try {
      const guessed = this.data.guess?.categories.map(({ id }) => id) ?? []
      this.setData({ kinds: (await listKinds()).filter(({ id }) => !guessed.includes(id)) })
    } catch (error) {
      this.fail(error)
    }
  },

  /** Tapped again, it is not chosen any more. */
  chooseKind(event: WechatMiniprogram.TouchEvent) {
    const categoryId = tapped(event, 'id')
    const { categoryId: before, ...rest } = this.data.draft
    this.change(before === categoryId ? rest : { ...rest, categoryId })
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
    const missing = findMissing(this.data.draft)
    if (missing !== undefined) return this.setData({ problem: missing })
    // WeChat lets one ask only here, before anything else is waited for.
    // Who gives a tip-off is not asked, so that WeChat knows nothing of it.
    const asked = name === 'tipOff' ? Promise.resolve([]) : askToTell()
    this.setData({ sending: true, problem: '' })
    try {
      const sent = await sendReport(this.data.draft, { name, keep: (draft) => this.change(draft) })
      // Being told over WeChat is extra: the report has arrived in any case.
      await follow(sent.caseCode, { followKey: sent.followKey }, await asked).catch(() => undefined)
      await wx.redirectTo({ url: pageAfter(name, sent) })
    } catch (error) {
      this.fail(error)
    }
  },
})

type Sent = { readonly caseCode: string; readonly followKey: string; readonly unitName: string }

function pageAfter(draft: DraftName, { caseCode, followKey, unitName }: Sent): string {
  if (draft === 'tipOff') return `/pages/tip-off/tip-off?caseCode=${caseCode}&key=${followKey}`
  return `/pages/case/case?caseCode=${caseCode}&to=${encodeURIComponent(unitName)}`
}
