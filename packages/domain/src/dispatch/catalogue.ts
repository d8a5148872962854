import { Refusal } from '../refusal.ts'
import { type Category, natures } from './category.ts'
import { listDisputeKinds } from './dispute-kinds.ts'

/** More tiles than this nobody reads through. */
export const mostOffered = 15

/** The answer of whoever does not know: always there, and always the last. */
export const notSureId = 'unclear'

/** What residents and staff may choose, in the order of the tiles. */
export function listOffered<C extends Pick<Category, 'id' | 'retired'>>(categories: readonly C[]): C[] {
  const offered = categories.filter(({ retired }) => !retired)
  return [...offered.filter(({ id }) => id !== notSureId), ...offered.filter(({ id }) => id === notSureId)]
}

type Findable = {
  readonly name: string
  readonly nameEn: string
  readonly hint: string
  readonly words: readonly string[]
  readonly gbt31000Code: string | null
  readonly gbt30428Code: string | null
}

/** By a part of a name, of the examples, of a word it is recognised by, or of a code. */
export function isFoundBy(
  { name, nameEn, hint, words, gbt31000Code, gbt30428Code }: Findable,
  sought: string,
): boolean {
  return [name, hint, nameEn, gbt31000Code ?? '', gbt30428Code ?? '', ...words].some((text) => text.includes(sought))
}

/** Refuses a kind that the catalogue cannot hold beside the others. */
export function checkCategory(changed: Category, others: readonly Category[]): void {
  checkMeaning(changed)
  if (changed.id === notSureId) return checkNotSure(changed)
  if (changed.retired) return
  const beside = listOffered(others.filter(({ id }) => id !== changed.id))
  if (beside.some(({ name }) => name.zh === changed.name.zh))
    throw new Refusal('category.name-taken', { field: 'body.content.name' })
  if (beside.length >= mostOffered) throw new Refusal('category.too-many', { most: mostOffered })
}

function checkMeaning({ closingRule, belongsTo, gbt31000Code }: Category): void {
  if (closingRule.proofRequired && closingRule.why.zh.trim() === '')
    throw new Refusal('category.why-missing', { field: 'body.content.why' })
  if (belongsTo.kind === 'department' && !natures.some((nature) => nature === belongsTo.nature))
    throw new Refusal('input.invalid', { field: 'body.content.nature' })
  if (gbt31000Code !== undefined && !listDisputeKinds().some(({ code }) => code === gbt31000Code))
    throw new Refusal('input.invalid', { field: 'body.content.gbt31000Code' })
}

/** Nobody is kept from reporting because a kind is missing, hidden or asks for something. */
function checkNotSure({ retired, confidential, closingRule }: Category): void {
  if (retired || confidential || closingRule.proofRequired) throw new Refusal('category.not-sure-kept')
}
