import type { FieldWords } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'

export function draftTitle({ purpose }: Draft, words: FieldWords): string {
  switch (purpose.kind) {
    case 'command':
      return words.command[purpose.command]
    case 'errand':
      return purpose.title
    case 'report':
    case 'record':
      return words.command[purpose.kind]
  }
}

/** The first words of what was typed, or what there is instead of words. */
export function draftSummary({ answers }: Draft, words: FieldWords): string {
  const text = answers.text.trim() || answers.more.trim() || answers.category?.name
  if (text) return text.length > 40 ? `${text.slice(0, 40)}…` : text
  return answers.voice === null ? '' : words.voice.kept(Math.round(answers.voice.seconds))
}

/** Where it is changed. */
export function draftAddress({ id, purpose }: Draft): string {
  switch (purpose.kind) {
    case 'command':
      return `/incidents/${purpose.incidentId}?do=${purpose.command}&draft=${encodeURIComponent(id)}`
    case 'errand':
      return `/${purpose.errand}?draft=${encodeURIComponent(id)}`
    case 'report':
    case 'record':
      return `/${purpose.kind}?draft=${encodeURIComponent(id)}`
  }
}
