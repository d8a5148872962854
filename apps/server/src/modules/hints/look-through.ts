import { hints as domain, type incidents } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, transaction } from '../../platform/index.ts'
import { listPhotoFacts, listReportedSince, type PhotoFacts } from '../incidents/index.ts'
import { addHint } from './store.ts'

const lookedDays = 90
const day = 86_400_000
const mattersAtMost = 200

/** Answers how many hints are new. */
export async function lookThrough({ database, config }: Platform): Promise<number> {
  const states = await listReportedSince(database, new Date(Date.now() - lookedDays * day).toISOString())
  // The demonstration draws one picture for all matters of a kind.
  const shown = config.demo ? [] : states.map(({ id }) => id)
  const photos = await listPhotoFacts(database, shown)
  const factsOf = new Map(photos.map((photo) => [photo.id, photo]))
  const areaOf = new Map(states.map(({ id, place }) => [id, place.areaCode]))
  const found = domain.findHints(states.map((state) => toLookAt(state, factsOf)))
  return transaction(database, async (tx) => {
    let added = 0
    for (const hint of found.filter(({ incidentIds }) => incidentIds.length <= mattersAtMost)) {
      const { kind, much, incidentIds } = hint
      const areaCodes = [...new Set(incidentIds.flatMap((id) => areaOf.get(id) ?? []))].toSorted()
      const isNew = await addHint(tx, { id: newId(), key: domain.keyOf(hint), kind, much, incidentIds, areaCodes })
      if (isNew) added += 1
    }
    return added
  })
}

function toLookAt(state: incidents.Incident, factsOf: ReadonlyMap<string, PhotoFacts>): domain.HintMatter {
  const { place, reporters, resolution, closing, absorbedIds, partIds, partOfId, mergedIntoId } = state
  const [opener] = reporters
  const { longitude, latitude } = place
  const related = [...absorbedIds, ...partIds, ...(partOfId ? [partOfId] : []), ...(mergedIntoId ? [mergedIntoId] : [])]
  return {
    id: state.id,
    categoryId: state.categoryId ?? '',
    position: { longitude, latitude },
    accuracyMetres: place.accuracyMetres ?? 0,
    reportedAt: state.reportedAt,
    text: state.text,
    ...(opener?.personId === undefined ? {} : { reportedBy: opener.personId }),
    isRecorded: closing?.how === 'recorded',
    ...(resolution ? { result: { at: resolution.at, text: resolution.done, by: resolution.byPersonId } } : {}),
    photos: [
      ...state.photoIds.flatMap((id) => photoOf(factsOf.get(id), false)),
      ...state.proofIds.flatMap((id) => photoOf(factsOf.get(id), true)),
    ],
    relatedIds: related,
  }
}

function photoOf(facts: PhotoFacts | undefined, isProof: boolean): domain.HintPhoto[] {
  if (!facts) return []
  const { look, takenAt, longitude, latitude } = facts
  return [
    {
      isProof,
      ...(look === null ? {} : { look }),
      ...(takenAt === null ? {} : { takenAt }),
      ...(longitude === null || latitude === null ? {} : { position: { longitude, latitude } }),
    },
  ]
}
