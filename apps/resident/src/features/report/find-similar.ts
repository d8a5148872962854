import { type SimilarCase, similar } from '@ejia/contract'
import { call } from '../../lib/api.ts'
import type { Draft } from '../../lib/draft.ts'

/** What neighbours reported already and may be the same; a tip-off is not laid beside what others said. */
export async function findSimilar(draft: Draft, categoryId: string | undefined): Promise<readonly SimilarCase[]> {
  const { text, place, photos, confidential } = draft
  if (confidential || !place?.point) return []
  const photoIds = photos.flatMap(({ id }) => id ?? [])
  const body = { text: text.trim(), place, photoIds, ...(categoryId === undefined ? {} : { categoryId }) }
  return call(similar.findSimilarCases, { body }).catch(() => [])
}
