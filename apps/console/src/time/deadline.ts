import type { Language } from '@ejia/client'
import { showDuration } from './instants.ts'

export type Urgency = 'calm' | 'soon' | 'over'
export type Deadline = { readonly urgency: Urgency; readonly text: string }

const soonHours = 24

/** A deadline in words: how much is left, or how long it is over. */
export function deadlineWords(dueAt: string, now: Date, language: Language): Deadline {
  const left = new Date(dueAt).getTime() - now.getTime()
  const time = showDuration(left, language)
  if (left < 0) return { urgency: 'over', text: language === 'zh' ? `已超时 ${time}` : `${time} overdue` }
  const text = language === 'zh' ? `还剩 ${time}` : `${time} left`
  return { urgency: left < soonHours * 3_600_000 ? 'soon' : 'calm', text }
}
