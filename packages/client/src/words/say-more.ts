import type { Words } from './zh.ts'

type Step = { readonly type: string; readonly more: string | null }

/** The second text of a step, with what it is; some steps carry a code there instead of a text. */
export function sayMore({ type, more }: Step, { closing, contactHow, moreOf, waitFor }: Words): string | undefined {
  if (more === null || more === '') return undefined
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Closed: closing,
    ReporterContacted: contactHow,
    SuspensionRequested: waitFor,
    Suspended: waitFor,
    Resumed: waitFor,
  }
  const labels: Readonly<Record<string, string>> = moreOf
  return `${labels[type] ?? ''}${codes[type]?.[more] ?? more}`
}
