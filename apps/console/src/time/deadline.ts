import type { Language } from '@ejia/client'
import { showDuration } from './instants.ts'

export type Urgency = 'calm' | 'soon' | 'over'
export type Deadline = { readonly urgency: Urgency; readonly text: string }

const soonHours = 24

/** `warnAt`: from when it is near, as the server counts in working time; a day before where that is not known. */
export type Due = { readonly dueAt: string; readonly warnAt?: string | null | undefined }

/** A deadline in words: how much is left, or how long it is over. */
export function deadlineWords({ dueAt, warnAt }: Due, now: Date, language: Language): Deadline {
  const left = Date.parse(dueAt) - now.getTime()
  const soon = warnAt ? Date.parse(warnAt) <= now.getTime() : left < soonHours * 3_600_000
  const time = showDuration(left, language)
  if (left < 0) return { urgency: 'over', text: language === 'zh' ? `已超时 ${time}` : `${time} overdue` }
  const text = language === 'zh' ? `还剩 ${time}` : `${time} left`
  return { urgency: soon ? 'soon' : 'calm', text }
}
