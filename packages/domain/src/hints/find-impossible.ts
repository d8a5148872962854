import { metresBetween } from '../similar/index.ts'
import type { Hint, HintMatter } from './hint.ts'

const farMetres = 2000
const earlyHours = 24
const hour = 3_600_000

/** Photos of the result from elsewhere, or from before there was anything to solve. */
export function findImpossible(matters: readonly HintMatter[]): Hint[] {
  return matters.flatMap((matter) => [...elsewhere(matter), ...before(matter)])
}

function elsewhere({ id, position, accuracyMetres, photos }: HintMatter): Hint[] {
  const away = photos.flatMap((photo) =>
    photo.isProof && photo.position ? [metresBetween(position, photo.position)] : [],
  )
  const nearest = Math.min(...away)
  // One picture from the place is enough to have been there.
  if (away.length === 0 || nearest <= farMetres + accuracyMetres) return []
  return [{ kind: 'impossiblePlace', incidentIds: [id], much: Math.round(nearest) }]
}

function before({ id, reportedAt, photos }: HintMatter): Hint[] {
  const early = photos.flatMap(({ isProof, takenAt }) =>
    isProof && takenAt !== undefined ? [(Date.parse(reportedAt) - Date.parse(takenAt)) / hour] : [],
  )
  const least = Math.min(...early)
  if (early.length === 0 || least <= earlyHours) return []
  return [{ kind: 'impossibleTime', incidentIds: [id], much: Math.round(least) }]
}
