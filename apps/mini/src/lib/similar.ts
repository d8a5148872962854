import { pathOf } from '@ejia/client'
import { cases, type SimilarCase, similar } from '@ejia/contract'
import { type Draft, dropDraft } from './draft.ts'
import { shared, words } from './frame.ts'
import { keepCase } from './kept-cases.ts'
import { newId } from './new-id.ts'
import { addressOf, call } from './server.ts'

export type SimilarRow = {
  readonly caseCode: string
  readonly text: string
  readonly hint: string
  readonly photo: string
}

/** What neighbours reported already and may be the same; without a place on the map nothing can be close by. */
export async function listSimilar(
  { text, place, photos, confidential }: Draft,
  categoryId: string | undefined,
): Promise<SimilarRow[]> {
  // A tip-off is not laid beside what others said.
  if (confidential || !place?.point || (text.trim() === '' && photos.length === 0)) return []
  const photoIds = photos.flatMap(({ id }) => id ?? [])
  const body = { text: text.trim(), place, photoIds, ...(categoryId ? { categoryId } : {}) }
  return (await call(similar.findSimilarCases, { body }).catch(() => [])).map(rowOf)
}

/** “Me too”: one tap instead of another report. */
export async function joinCase(caseCode: string, text: string): Promise<string> {
  const { followKey } = await call(cases.joinCase, { params: { caseCode }, body: { commandId: await newId() } })
  keepCase({ caseCode, followKey, text, at: new Date().toISOString() })
  return followKey
}

export async function joinInstead(caseCode: string, text: string): Promise<void> {
  await joinCase(caseCode, text)
  dropDraft()
}

function rowOf({ caseCode, text, categoryName, metres, stage, hasPhoto }: SimilarCase): SimilarRow {
  return {
    caseCode,
    text,
    hint: [categoryName, words().similar.metres(metres), shared().stage[stage]].filter(Boolean).join(' · '),
    photo: hasPhoto ? addressOf(pathOf(similar.getCasePreview.path, { caseCode })) : '',
  }
}
