import { incidents, similar } from '@ejia/domain'
import type { CityNow } from '../city-now.ts'

/** A matter as everybody may read it: what and where, who has it and until when; nothing about people. */
export type PublishedMatter = {
  readonly id: string
  readonly caseCode: string
  readonly version: number
  readonly categoryId: string
  readonly stage: incidents.Stage
  readonly source: incidents.Source
  readonly text: string
  readonly address: string
  readonly areaCode: string
  readonly longitude: number
  readonly latitude: number
  readonly unitName: string
  readonly reportedAt: string
  /** Of one that has ended: when it did. */
  readonly updatedAt: string
  readonly expectedAt?: string
  /** How it ended, and where to go where it was declined. */
  readonly ending?: string
  readonly outcome?: incidents.Outcome
  readonly mergedIntoId?: string
  readonly photoIds: readonly string[]
  /** Of what was added later; whether any of it may be read is for the one who asks to say. */
  readonly addedPhotoIds: readonly string[]
}

const charactersShown = 80

export function presentPublished(state: incidents.Incident, { names }: Pick<CityNow, 'names'>): PublishedMatter {
  const { dueAt } = incidents.isOpen(state.stage) ? incidents.timelinessOf(state) : {}
  const { resolution, decline, mergedIntoId } = state
  const ending = decline ? `${decline.reason} ${decline.whereToGo}` : resolution?.done
  return {
    id: state.id,
    caseCode: state.caseCode,
    version: state.version,
    categoryId: state.categoryId ?? '',
    stage: state.stage,
    source: state.source,
    text: publicText(state),
    address: withoutPeople(state.place.address),
    areaCode: state.place.areaCode,
    longitude: state.place.longitude,
    latitude: state.place.latitude,
    unitName: names.unit(state.leadUnitId).name,
    reportedAt: state.reportedAt,
    updatedAt: updatedAt(state),
    ...(dueAt === undefined ? {} : { expectedAt: state.suspension?.until ?? dueAt }),
    ...(ending === undefined || incidents.isOpen(state.stage) ? {} : { ending: withoutPeople(ending) }),
    ...(resolution ? { outcome: resolution.outcome } : {}),
    ...(mergedIntoId === undefined ? {} : { mergedIntoId }),
    photoIds: state.source === 'partner' ? state.photoIds : [],
    addedPhotoIds: state.source === 'partner' ? state.notePhotoIds : [],
  }
}

/** Who sends a report through a public door publishes it; of the others strangers read as much as they do elsewhere. */
function publicText({ text, source }: incidents.Incident): string {
  const read = withoutPeople(text)
  const characters = [...read]
  if (source === 'partner' || characters.length <= charactersShown) return read
  return `${characters.slice(0, charactersShown).join('')}…`
}

/** As it was written where nothing had to be hidden. */
export function withoutPeople(text: string): string {
  const hidden = similar.hidePersonal(text)
  return hidden === text.normalize('NFKC') ? text : hidden
}

function updatedAt({ stage, closing, resolution, lastActedAt }: incidents.Incident): string {
  if (stage === 'closed') return closing?.at ?? lastActedAt
  return stage === 'resolved' ? (resolution?.at ?? lastActedAt) : lastActedAt
}
