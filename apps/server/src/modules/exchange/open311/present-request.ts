import type { ServiceRequest } from '@ejia/contract'
import { type dispatch, incidents } from '@ejia/domain'
import type { PublishedMatter, PublishedStep } from '../../incidents/index.ts'
import type { Submission } from '../store/submissions.ts'
import { inWords } from './given-attributes.ts'
import { idFrom } from './id-from.ts'
import { toDatetime } from './instants.ts'
import { sayStep } from './say-step.ts'

/** What is known of a matter beside what everybody may read of it. */
export type Around = {
  readonly categories: ReadonlyMap<string, dispatch.Category>
  readonly submissions: ReadonlyMap<string, Submission>
  /** Asked for with `extensions=true`. */
  readonly steps?: ReadonlyMap<string, readonly PublishedStep[]>
  /** Where the endpoint is reached, without a slash at the end. */
  readonly endpoint: string
}

export function presentRequest(matter: PublishedMatter, around: Around): ServiceRequest {
  const submission = around.submissions.get(matter.id)
  const media = mediaOf(matter, submission, around.endpoint)
  return {
    service_request_id: matter.caseCode,
    status: incidents.isOpen(matter.stage) ? 'open' : 'closed',
    status_notes: matter.ending ?? null,
    service_name: around.categories.get(matter.categoryId)?.name.zh ?? matter.categoryId,
    service_code: matter.categoryId,
    description: descriptionOf(matter, submission),
    agency_responsible: matter.unitName === '' ? null : matter.unitName,
    service_notice: null,
    requested_datetime: toDatetime(matter.reportedAt),
    updated_datetime: toDatetime(matter.updatedAt),
    ...(matter.expectedAt === undefined ? {} : { expected_datetime: toDatetime(matter.expectedAt) }),
    address: matter.address,
    address_id: '',
    zipcode: '',
    lat: matter.latitude,
    long: matter.longitude,
    media_url: media[0] ?? '',
    ...(around.steps ? extensionsOf(matter, { submission, media, steps: around.steps }) : {}),
  }
}

/** Ids that pictures fetched for a submission are kept under. */
export function fetchedIdsOf({ id, mediaUrls }: Submission): string[] {
  return mediaUrls.map((url) => idFrom('media', id, url))
}

/** Our own copies; until one is there, the address that the sender gave. */
function mediaOf(matter: PublishedMatter, submission: Submission | undefined, endpoint: string): string[] {
  const address = (photoId: string) => `${endpoint}/requests/${matter.caseCode}/photos/${photoId}.webp`
  const fetched = (submission ? fetchedIdsOf(submission) : []).map((id, index) =>
    matter.addedPhotoIds.includes(id) ? address(id) : (submission?.mediaUrls[index] ?? ''),
  )
  return [...matter.photoIds.map(address), ...fetched]
}

/** As it was sent: what was answered beside the text stands apart. */
function descriptionOf({ text }: PublishedMatter, submission: Submission | undefined): string {
  const answers = submission ? inWords(submission.attributes) : ''
  return answers !== '' && text.endsWith(answers) ? text.slice(0, -answers.length) : text
}

type Extra = {
  readonly submission: Submission | undefined
  readonly media: readonly string[]
  readonly steps: ReadonlyMap<string, readonly PublishedStep[]>
}

function extensionsOf(matter: PublishedMatter, { submission, media, steps }: Extra) {
  return {
    attributes: submission?.attributes ?? [],
    extended_attributes: {
      channel: matter.source,
      x: matter.longitude,
      y: matter.latitude,
      photos: [...media],
    },
    notes: (steps.get(matter.id) ?? []).map((step) => ({
      datetime: toDatetime(step.at),
      description: sayStep(step),
      type: step.type,
    })),
  }
}
