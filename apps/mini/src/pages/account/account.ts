import { explain, resident } from '@ejia/client'
import { type OwnCase, type ResidentAccount, type ResidentNotice, residents } from '@ejia/contract'
import { consentVersion, isLoggedIn, isLoggedOut, leave, logIn, ownCall, syncCases } from '../../lib/account.ts'
import { type NoticeRow, noticeRowOf, type OwnRow, ownRowOf } from '../../lib/account-rows.ts'
import { dress, frame, words } from '../../lib/frame.ts'
import { forgetKeptCase } from '../../lib/kept-cases.ts'
import type { Own } from '../../lib/own.ts'
import { sayable } from '../../lib/sayable.ts'
import { currentLanguage, forget } from '../../lib/storage.ts'
import { tapped } from '../../lib/tapped.ts'

type State = {
  readonly state: 'loading' | 'out' | 'in' | 'failed'
  readonly account: ResidentAccount | null
  readonly own: readonly OwnRow[]
  readonly told: readonly NoticeRow[]
}

const state: State = { state: 'loading', account: null, own: [], told: [] }

const data = {
  ...frame(),
  ...state,
  says: sayable(says()),
  loggedIn: '',
  agreed: false,
  busy: false,
  said: '',
  problem: '',
  exported: '',
  copied: false,
}

type Inner = {
  attempt(work: () => Promise<string>): Promise<void>
  show(account: ResidentAccount): void
  read(): Promise<void>
  left(said: string): void
}

/** 我的账号: my matters, what I was told, and what I may do with what is kept about me. */
Page<typeof data, Own<Inner>>({
  data,

  async onShow() {
    await dress(this)
    this.setData({ says: sayable(says()), state: isLoggedIn() ? 'loading' : 'out', problem: '' })
    if (isLoggedIn()) await this.attempt(async () => (await this.read(), ''))
  },

  async read() {
    this.show(await ownCall(residents.getResidentAccount, {}))
    const own: OwnCase[] = await syncCases()
    const told: ResidentNotice[] = await ownCall(residents.listResidentNotices, {})
    this.setData({ own: own.map(ownRowOf), told: told.map(noticeRowOf) })
  },

  show(account: ResidentAccount) {
    this.setData({ account, state: 'in', loggedIn: says().loggedIn(account.phone ?? says().byWechat) })
  },

  left(said: string) {
    leave()
    this.setData({ ...state, state: 'out', agreed: false, exported: '', said })
  },

  /** One thing at a time, said when it is done; who is logged out meanwhile is asked to log in again. */
  async attempt(work: () => Promise<string>) {
    this.setData({ said: '', problem: '' })
    try {
      this.setData({ said: await work() })
    } catch (error) {
      if (isLoggedOut(error)) this.left('')
      const next = this.data.state === 'loading' ? 'failed' : this.data.state
      this.setData({ state: next, problem: explain(error, currentLanguage()) })
    }
  },

  agree() {
    this.setData({ agreed: !this.data.agreed, problem: '' })
  },

  async logIn() {
    if (!this.data.agreed) return this.setData({ problem: says().agreeFirst })
    this.setData({ busy: true })
    await this.attempt(async () => {
      this.show(await logIn())
      await this.read()
      return ''
    })
    this.setData({ busy: false })
  },

  /** WeChat hands over the number only in a tap of its own; whoever refuses keeps the account as it is. */
  async linkPhone({ detail: { code } }: WechatMiniprogram.CustomEvent<{ readonly code?: string }>) {
    if (code === undefined) return this.setData({ said: words().ownAccount.notLinked })
    await this.attempt(async () => {
      const body = { by: 'wechat-phone', code } as const
      this.show(await ownCall(residents.linkResidentAccount, { body }))
      await this.read()
      return words().ownAccount.linked
    })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/pages/case/case?caseCode=${tapped(event, 'code')}` })
  },

  async forget(event: WechatMiniprogram.TouchEvent) {
    const caseCode = tapped(event, 'code')
    await this.attempt(async () => {
      await ownCall(residents.forgetCase, { params: { caseCode } })
      forgetKeptCase(caseCode)
      this.setData({ own: this.data.own.filter((one) => one.caseCode !== caseCode) })
      return ''
    })
  },

  async export() {
    await this.attempt(async () => {
      const everything = await ownCall(residents.exportResidentAccount, {})
      this.setData({ exported: JSON.stringify(everything, undefined, 2), copied: false })
      return ''
    })
  },

  sendFile() {
    const filePath = `${wx.env.USER_DATA_PATH}/ejia-my-data.json`
    wx.getFileSystemManager().writeFileSync(filePath, this.data.exported, 'utf8')
    // Whoever thinks better of it in WeChat's own list has done nothing wrong.
    wx.shareFileMessage({ filePath, fail: () => undefined })
  },

  async copyExport() {
    await wx.setClipboardData({ data: this.data.exported })
    this.setData({ copied: true })
  },

  async withdraw() {
    const { confirm } = await wx.showModal({ title: says().withdraw, content: says().withdrawExplain })
    if (!confirm) return
    await this.attempt(async () => {
      this.show(await ownCall(residents.changeConsent, { body: { version: null } }))
      return says().withdrawn
    })
  },

  async agreeAgain() {
    await this.attempt(async () => {
      this.show(await ownCall(residents.changeConsent, { body: { version: consentVersion } }))
      return ''
    })
  },

  async erase() {
    const { confirm } = await wx.showModal({ title: says().erase, content: says().eraseExplain })
    if (!confirm) return
    await this.attempt(async () => {
      await ownCall(residents.deleteResidentAccount, {})
      this.left('')
      return says().erased
    })
  },

  home() {
    void wx.reLaunch({ url: '/pages/home/home' })
  },

  async logOut() {
    await this.attempt(async () => {
      await ownCall(residents.closeResidentSession, {}).catch(() => undefined)
      forget('cases')
      this.left('')
      return ''
    })
  },
})

function says() {
  return resident.accountWords(currentLanguage())
}
