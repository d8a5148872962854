import type { FoundPlace, Guess, PlaceMatch } from '@ejia/contract'
import type { ReportDraft } from './report-body.ts'

/** What somebody chose comes first; else what the words sound like, where that is sure. */
export function kindOf(draft: Pick<ReportDraft, 'categoryId'>, guess: Guess | undefined): string | undefined {
  return draft.categoryId ?? (guess?.sure ? guess.categories[0]?.id : undefined)
}

/** What was written down from a recording becomes the sentence, or follows what is typed already; it is never put in twice. */
export function withHeard(text: string, heard: string): string {
  if (heard === '' || text.includes(heard)) return text
  return text.trim() === '' ? heard : `${text.trimEnd()}\n${heard}`
}

const offered = 3
const digitsOfCommunity = 12

/** Places that a sentence names, near enough to say who is responsible: a whole street says nothing of that. */
export function listNamed(match: PlaceMatch): readonly FoundPlace[] {
  if (match.kind === 'none') return []
  const found = match.kind === 'one' ? [match.place] : match.places
  return found.filter(({ areaCode }) => areaCode.length >= digitsOfCommunity).slice(0, offered)
}

/** Whether a place named in the words says more than the place there is. */
export function isNews({ name }: FoundPlace, { placeName }: Pick<ReportDraft, 'placeName'>): boolean {
  return placeName?.includes(name) !== true
}
