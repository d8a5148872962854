import type { Page } from 'playwright-core'
import type { DrawnPhoto } from './draw-photo.ts'
import type { Hand } from './hand.ts'

export type SpokenReport = {
  readonly text: string
  readonly photo?: DrawnPhoto
  /** Nothing, where it cannot be told. */
  readonly kind?: string
  /** Left with the report, so that one can be asked. */
  readonly phone?: string
}

/** What a resident does on a phone, whichever way the platform is opened; both ends are driven by one script. */
export type ResidentPhone = OwnAccount & {
  readonly page: Page
  readonly hand: Hand
  /** From the first page to the case's own; answers the code that was shown. */
  readonly report: (report: SpokenReport) => Promise<string>
  /** The same without typing: what is wrong is spoken. */
  readonly reportBySpeaking: () => Promise<string>
  /** Waits until the case's page says so; what comes by itself is waited for, not asked for. */
  readonly see: (text: string | RegExp) => Promise<void>
  readonly answer: (text: string) => Promise<void>
  readonly satisfied: () => Promise<void>
  readonly dissatisfied: (aspect: string) => Promise<void>
  readonly reopen: (reason: string) => Promise<void>
  /** Says what a neighbour said and joins instead of reporting again. */
  readonly joinInstead: (report: SpokenReport, mark: string) => Promise<void>
  /** Scans a code on a wall and reports from there; answers the code of the case. */
  readonly reportFromWall: (placeCode: string, text: string) => Promise<string>
  /** Opens a household's link and says that somebody moved in. */
  readonly fillIn: (token: string, name: string) => Promise<void>
}

/** What a resident does with an account of their own, which nobody needs. */
export type OwnAccount = {
  /** Opens one's account, wherever one is. */
  readonly openAccount: () => Promise<void>
  /** On the account's page; on the web by the code sent to the number, in WeChat by WeChat's word and its number. */
  readonly logIn: (phone: string) => Promise<void>
  readonly isLoggedOut: () => Promise<void>
  /** A matter among one's own, by its text. */
  readonly openOwn: (mark: string) => Promise<void>
  /** Everything kept about oneself. */
  readonly takeAlong: () => Promise<string>
  readonly withdraw: () => Promise<void>
  readonly erase: () => Promise<void>
}
