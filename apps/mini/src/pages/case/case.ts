import { CallRefused, explain, resident } from '@ejia/client'
import type { CaseView, CommandName } from '@ejia/contract'
import {
  listSteps,
  type Picture,
  picturesOf,
  type StepRow,
  sayAnswerBy,
  sayHolder,
  sayRating,
} from '../../lib/case-rows.ts'
import { dress, frame, shared, words } from '../../lib/frame.ts'
import { findFollowKey } from '../../lib/kept-cases.ts'
import { listen } from '../../lib/listen.ts'
import type { Own } from '../../lib/own.ts'
import { act, type Facts, type Proof, readCase } from '../../lib/own-case.ts'
import { joinCase } from '../../lib/similar.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { askToTell, follow, readTemplates } from '../../lib/subscribe.ts'
import { tapped } from '../../lib/tapped.ts'

type May = Partial<Readonly<Record<CommandName, boolean>>>

type State = {
  readonly found: CaseView | null
  readonly may: May
  readonly holder: readonly string[]
  readonly about: string
  readonly photos: readonly Picture[]
  readonly steps: readonly StepRow[]
  readonly answerBy: string
  readonly rated: string
}

const state: State = { found: null, may: {}, holder: [], about: '', photos: [], steps: [], answerBy: '', rated: '' }
let proof: Proof = {}
/** Of a tip-off, which is not kept on the phone. */
let shownKey = ''
let stop = () => {}

const data = {
  ...frame(),
  ...state,
  caseCode: '',
  receivedBy: '',
  joined: false,
  stranger: true,
  open: false,
  tail: '',
  canNotify: false,
  notified: '',
  busy: false,
  problem: '',
}

type Inner = {
  look(): Promise<void>
  show(found: CaseView): void
  fail(error: unknown): void
  act(facts: Facts): Promise<void>
}

/** The case like a parcel: who has it, since when, until when, and every step so far. */
Page<typeof data, Own<Inner>>({
  data,

  async onLoad(query: Record<string, string | undefined>) {
    const caseCode = query['caseCode'] ?? ''
    proof = {}
    shownKey = query['key'] ?? ''
    const to = query['to']
    const receivedBy = to === undefined ? '' : words().done.to(decodeURIComponent(to))
    this.setData({ caseCode, receivedBy, joined: query['joined'] !== undefined })
    void readTemplates().then((canNotify) => this.setData({ canNotify }))
    await dress(this)
  },

  async onShow() {
    const { caseCode } = this.data
    const followKey = shownKey === '' ? findFollowKey(caseCode) : shownKey
    if (followKey !== undefined) proof = { followKey }
    stop()
    stop = listen(caseCode, () => void this.look())
    await this.look()
  },

  onHide() {
    stop()
  },

  onUnload() {
    stop()
  },

  async onPullDownRefresh() {
    await this.look()
    await wx.stopPullDownRefresh()
  },

  async look() {
    try {
      this.show(await readCase(this.data.caseCode, proof))
    } catch (error) {
      this.fail(error)
    }
  },

  show(found: CaseView) {
    const { caseCode, commands, categoryName, areaName, address, photoIds } = found
    this.setData({
      found,
      may: Object.fromEntries(commands.map((name) => [name, true])),
      holder: sayHolder(found),
      about: [categoryName, areaName, address].filter(Boolean).join(' · '),
      photos: picturesOf(caseCode, photoIds),
      steps: listSteps(found),
      answerBy: sayAnswerBy(found),
      rated: sayRating(found),
      stranger: proof.followKey === undefined && proof.phoneTail === undefined,
      open: resident.isOpen(found),
      problem: '',
    })
  },

  fail(error: unknown) {
    const missing = error instanceof CallRefused && error.status === 404
    if (missing) stop()
    this.setData({ problem: explain(error, currentLanguage()), busy: false })
  },

  async act(facts: Facts) {
    const { found } = this.data
    if (!found) return
    this.setData({ busy: true })
    try {
      const acted = await act(found, proof, facts)
      this.show(acted.found)
      this.setData({ busy: false, problem: acted.problem ?? '' })
    } catch (error) {
      this.fail(error)
    }
  },

  async confirm() {
    await this.act({ type: 'confirm' })
  },

  async urge() {
    await this.act({ type: 'urge' })
  },

  /** What takes words has a page of its own. */
  say(event: WechatMiniprogram.TouchEvent) {
    const { caseCode } = this.data
    const tail = proof.phoneTail === undefined ? '' : `&tail=${proof.phoneTail}`
    const key = shownKey === '' ? '' : `&key=${shownKey}`
    void wx.navigateTo({ url: `/pages/say/say?caseCode=${caseCode}&what=${tapped(event, 'what')}${tail}${key}` })
  },

  async join() {
    const { found } = this.data
    if (!found) return
    const asked = askToTell()
    this.setData({ busy: true })
    try {
      const followKey = await joinCase(found.caseCode, found.text)
      proof = { followKey }
      this.setData({ busy: false, joined: true })
      await follow(found.caseCode, proof, await asked).catch(() => undefined)
      await this.look()
    } catch (error) {
      this.fail(error)
    }
  },

  writeTail({ detail }: WechatMiniprogram.Input) {
    this.setData({ tail: detail.value })
  },

  /** On another phone: the last digits of the number left with the report, or the key of a tip-off. */
  async prove() {
    const shown = this.data.tail.trim()
    const own: Proof = /^\d{4}$/.test(shown) ? { phoneTail: shown } : { followKey: shown }
    try {
      const found = await readCase(this.data.caseCode, own)
      proof = own
      if (found.commands.length > 0) shownKey = own.followKey ?? ''
      this.show(found)
    } catch (error) {
      this.fail(error)
    }
  },

  async notify() {
    const accepted = await askToTell()
    try {
      await follow(this.data.caseCode, proof, accepted)
      this.setData({ notified: accepted.length > 0 ? words().notified : words().notNotified })
    } catch (error) {
      this.fail(error)
    }
  },

  async copy() {
    await wx.setClipboardData({ data: this.data.caseCode })
  },

  enlarge(event: WechatMiniprogram.TouchEvent) {
    const current = tapped(event, 'full')
    const all = [...this.data.photos, ...this.data.steps.flatMap(({ photos }) => photos)]
    void wx.previewImage({ current, urls: all.map(({ full }) => full) })
  },

  openContinued() {
    const { found } = this.data
    if (found?.continuedIn) void wx.redirectTo({ url: `/pages/case/case?caseCode=${found.continuedIn}` })
  },

  home() {
    void wx.reLaunch({ url: '/pages/home/home' })
  },

  onShareAppMessage() {
    const { caseCode, found } = this.data
    const stage = found ? shared().stage[found.stage] : ''
    return { title: `${stage} ${caseCode}`, path: `/pages/case/case?caseCode=${caseCode}` }
  },
})
