import { pathOf, resident, sayMore } from '@ejia/client'
import { type CaseView, cases, type Outcome } from '@ejia/contract'
import { shared, words } from './frame.ts'
import { addressOf } from './server.ts'
import { currentLanguage } from './storage.ts'

export type Picture = { readonly small: string; readonly full: string }
export type StepRow = {
  readonly title: string
  readonly time: string
  readonly lines: readonly string[]
  readonly photos: readonly Picture[]
}

const time = (instant: string) => resident.showTime(instant, currentLanguage())

/** The way so far, newest first, as on a parcel. */
export function listSteps({ caseCode, steps }: CaseView): StepRow[] {
  const titles: Readonly<Record<string, string>> = words().event
  return [...steps].reverse().map((step) => ({
    title: titles[step.type] ?? '',
    time: time(step.at),
    lines: [
      step.unitName,
      step.outcome && sayOutcome(step.outcome),
      step.text,
      sayMore(step, shared()),
      step.until && sayUntil(step.type, step.until),
    ].flatMap((line) => line || []),
    photos: picturesOf(caseCode, step.photoIds),
  }))
}

export function picturesOf(caseCode: string, ids: readonly string[]): Picture[] {
  const address = (id: string, size: 'full' | 'thumbnail') =>
    addressOf(pathOf(cases.getCasePhoto.path, { caseCode, id, size }))
  return ids.map((id) => ({ small: address(id, 'thumbnail'), full: address(id, 'full') }))
}

/** Who has it now, since when, until when; and why, where it takes longer. */
export function sayHolder(found: CaseView): string[] {
  const { holder } = found
  if (!holder) return resident.isOpen(found) ? [words().case.noHolder] : []
  const delay = resident.findDelay(found)
  return [
    holder.unitName,
    words().case.since(time(holder.since)),
    holder.until && holder.towards ? sayLeft(holder.until, words().case.towards[holder.towards]) : '',
    delay ? words().case.delay[delay.kind](time(delay.until)) : '',
    delay?.reason ? words().case.because(delay.reason) : '',
  ].filter((line) => line !== '')
}

export function sayAnswerBy({ question }: CaseView): string {
  return question ? words().case.answerBy(time(question.until)) : ''
}

/** What the reporter answered, and what follows from it. */
export function sayRating(found: CaseView): string {
  const { rating } = found
  if (!rating) return ''
  const begun = rating === 'dissatisfied' && resident.isOpen(found) ? `。${words().case.redone}` : ''
  return `${words().case.rated[rating]}${begun}`
}

function sayOutcome(outcome: Outcome): string {
  return `${words().case.endedAs(shared().outcome[outcome])}${outcome === 'unreasonable' ? words().case.agreed : ''}`
}

function sayUntil(type: string, until: string): string {
  if (type === 'Resolved') return words().case.rateBy(time(until))
  return type === 'Suspended' ? words().case.waitsUntil(time(until)) : words().case.until(time(until))
}

function sayLeft(until: string, what: string): string {
  const left = Date.parse(until) - Date.now()
  const span = resident.showSpan(Math.abs(left), currentLanguage())
  return left < 0 ? `⚠ ${words().case.late(time(until), span, what)}` : words().case.left(time(until), span, what)
}
