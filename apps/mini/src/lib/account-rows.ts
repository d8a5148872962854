import { resident } from '@ejia/client'
import type { OwnCase, ResidentNotice } from '@ejia/contract'
import { shared } from './frame.ts'
import { currentLanguage } from './storage.ts'

export type OwnRow = {
  readonly caseCode: string
  readonly text: string
  readonly hint: string
  readonly stage: string
  readonly forget: string
}

export type NoticeRow = {
  readonly id: string
  readonly caseCode: string
  readonly title: string
  readonly text: string
  readonly time: string
}

/** What waits for me says so instead of the stage. */
export function ownRowOf({ caseCode, text, stage, reportedAt, areaName, waitsFor }: OwnCase): OwnRow {
  const says = resident.accountWords(currentLanguage())
  return {
    caseCode,
    text,
    hint: [areaName, resident.showTime(reportedAt, currentLanguage()), caseCode].join(' · '),
    stage: waitsFor ? says.waits[waitsFor] : shared().stage[stage],
    forget: says.forgetAria(caseCode),
  }
}

export function noticeRowOf({ id, at, caseCode, title, text }: ResidentNotice): NoticeRow {
  return { id, caseCode, title, text, time: resident.showTime(at, currentLanguage()) }
}
