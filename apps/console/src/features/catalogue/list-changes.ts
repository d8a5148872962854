import type { CategoryContent } from '@ejia/contract'

type Part = Exclude<keyof CategoryContent, 'words' | 'icon'>

const parts = [
  'name',
  'hint',
  'nameEn',
  'hintEn',
  'position',
  'proofRequired',
  'why',
  'whyEn',
  'belongsTo',
  'nature',
  'urgent',
  'confidential',
  'gbt31000Code',
  'gbt30428Code',
  'nearMetres',
  'nearDays',
  'shownToStrangers',
  'retired',
] as const satisfies readonly Part[]

/** In what a version differs from the one before it. */
export function listChanges(before: CategoryContent, after: CategoryContent) {
  return {
    parts: parts.filter((part) => before[part] !== after[part]),
    added: after.words.filter((word) => !before.words.includes(word)),
    removed: before.words.filter((word) => !after.words.includes(word)),
  }
}
