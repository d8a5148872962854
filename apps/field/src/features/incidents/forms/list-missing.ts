import type { CommandBodyName } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import type { FieldKind } from '../../../words/form-words.ts'
import type { Answers } from '../../drafts/index.ts'
import { commandForms } from './command-forms.ts'

type Asked = { readonly command: CommandBodyName; readonly answers: Answers; readonly proofRequired: boolean }

/** What must still be filled in before the form can go; the screen says it at the field, not afterwards. */
export function listMissing({ command, answers, proofRequired }: Asked): FieldKind[] {
  const missing = commandForms[command].fields
    .filter(({ kind, required }) => required && isUnanswered(kind, answers))
    .map(({ kind }) => kind)
  switch (command) {
    case 'delegate':
      return answers.person === null && answers.unit === null ? ['person'] : missing
    case 'note':
      return saysNothing(answers) ? ['text'] : missing
    case 'resolve':
      return proofRequired && incidents.isPhotographable(answers.outcome) && answers.photos.length === 0
        ? ['photos', ...missing]
        : missing
    default:
      return missing
  }
}

/** A recording is for colleagues; the reporter reads. */
function saysNothing({ text, photos, voice, visibility }: Answers): boolean {
  return text.trim() === '' && photos.length === 0 && (voice === null || visibility === 'reporter')
}

function isUnanswered(kind: FieldKind, answers: Answers): boolean {
  switch (kind) {
    case 'text':
    case 'more':
    case 'at':
      return answers[kind].trim() === ''
    case 'photos':
    case 'aspects':
    case 'releases':
      return answers[kind].length === 0
    case 'unit':
    case 'person':
    case 'place':
    case 'category':
    case 'matter':
    case 'milestone':
    case 'yes':
    case 'satisfied':
      return answers[kind] === null
    case 'parts':
      return answers.parts.length === 0 || answers.parts.some(({ text }) => text.trim() === '')
    case 'hidden':
      return answers.hiddenPhotoIds.length + answers.hiddenVersions.length === 0
    case 'how':
    case 'visibility':
    case 'outcome':
    case 'reopen':
      return false
  }
}
