import type { similar as contract, InputOf, SimilarCase } from '@ejia/contract'
import { incidents, Refusal, similar } from '@ejia/domain'
import { getCase } from '../cases/get-case.ts'
import type { Desk } from '../desk.ts'
import { mayShowPicture, mayShowText } from '../screening/may-be-shown.ts'
import { listStandings } from '../store/screenings.ts'
import { everything, rateAround } from './rate-around.ts'

export type Draft = InputOf<typeof contract.findSimilarCases>['body']

const shownAtMost = 3
const charactersShown = 80

/** For the public: what may be the same, without anything by which a person could be found. */
export async function findSimilarCases(desk: Desk, draft: Draft): Promise<SimilarCase[]> {
  const matter = await matterOf(desk, draft)
  if (!matter) return []
  const { categories, names } = await desk.readCity()
  const isSeen = (state: incidents.Incident) => isForStrangers(state, categories)
  const around = await rateAround(desk, { matter, visible: everything, isSeen })
  const likely = around.filter(({ rated }) => rated.likeness !== 'near')
  const standings = await listStandings(
    desk.database,
    likely.map(({ state }) => state.id),
  )
  return likely
    .filter(({ state }) => mayShowText(state, standings.get(state.id)))
    .slice(0, shownAtMost)
    .map(({ state, rated: { likeness, metres, because } }) => ({
      caseCode: state.caseCode,
      text: cut(similar.hidePersonal(state.text)),
      categoryName: state.categoryId === undefined ? null : names.category(state.categoryId).name,
      areaName: names.area(state.place.areaCode),
      stage: state.stage,
      reportedAt: state.reportedAt,
      hasPhoto: state.photoIds.length > 0 && mayShowPicture(state, standings.get(state.id)),
      likeness,
      metres,
      because: [...because],
    }))
}

/** The photo whose coarse preview strangers may see. */
export async function getPreviewPhoto(desk: Desk, caseCode: string): Promise<string> {
  const [{ state }, { categories }] = await Promise.all([getCase(desk, caseCode), desk.readCity()])
  const [photoId] = state.photoIds
  if (photoId === undefined || !incidents.isOpen(state.stage) || !isForStrangers(state, categories))
    throw new Refusal('not-found')
  const standing = (await listStandings(desk.database, [state.id])).get(state.id)
  if (!mayShowText(state, standing) || !mayShowPicture(state, standing)) throw new Refusal('not-found')
  return photoId
}

/** Comparing needs a point: of a place chosen from a list one knows the community only. */
export async function matterOf(desk: Desk, { text, categoryId, place, photoIds }: Draft) {
  if (!place.point) return undefined
  const { longitude, latitude, accuracyMetres } = await desk.resolvePlace(place)
  const at = new Date().toISOString()
  return { text, categoryId, position: { longitude, latitude }, accuracyMetres, at, photoIds }
}

type Categories = Awaited<ReturnType<Desk['readCity']>>['categories']

/** Nothing confidential, nothing about people, and nothing whose text was hidden. */
function isForStrangers({ confidential, categoryId, text }: incidents.Incident, categories: Categories): boolean {
  const category = categoryId === undefined ? undefined : categories.get(categoryId)
  return !confidential && text !== '' && category?.shownToStrangers !== false
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length > charactersShown ? `${characters.slice(0, charactersShown).join('')}…` : text
}
