import { Refusal } from '@ejia/domain'
import { z } from 'zod'
import { type JobHandler, type Platform, publicLookup } from '../../../platform/index.ts'
import { actAsReporter, importPhoto } from '../../incidents/index.ts'
import { findSubmission, type Submission } from '../store/submissions.ts'
import type { Arguments } from './arguments.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { idFrom } from './id-from.ts'

export const fetchMediaTask = 'exchange.fetch-media'

const urlsAtMost = 9
const attemptsAtMost = 8
const Payload = z.object({ submissionId: z.string() })

/** Addresses of pictures that lie with the sender; clients repeat the argument. */
export function mediaUrlsIn(args: Arguments): string[] {
  const urls = [...new Set(args.list('media_url').map((url) => url.trim()))]
  const isGood = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.length <= 2000
  if (urls.length > urlsAtMost || !urls.every(isGood)) {
    throw new Refusal('open311.argument', { argument: 'media_url', why: `at most ${urlsAtMost}, http or https` })
  }
  return urls
}

/** Fetches the pictures and adds them to the matter, each under an id made from its address: again is no more. */
export async function fetchMedia(platform: Platform, payload: unknown, job: Parameters<JobHandler>[1]): Promise<void> {
  const { submissionId } = Payload.parse(payload)
  const submission = await findSubmission(platform.database, submissionId)
  if (!submission) return
  for (const url of submission.mediaUrls) {
    try {
      await fetchOne(platform, submission, url)
    } catch (error) {
      // What is no picture, or comes too late for the matter, will not be otherwise tomorrow.
      if (error instanceof Refusal || job.attempt >= attemptsAtMost)
        job.log.warn({ submissionId }, 'a picture was left')
      else throw error
    }
  }
}

async function fetchOne(platform: Platform, { id, incidentId, reporterId }: Submission, url: string): Promise<void> {
  const photoId = idFrom('media', id, url)
  const lookup = platform.config.push.privateHosts ? undefined : publicLookup
  const bytes = await fetchBytes(new URL(url), lookup)
  await importPhoto(platform, { tx: platform.database, id: photoId, bytes, ownerId: null })
  await actAsReporter(platform, {
    commandId: idFrom('media note', id, url),
    incidentId,
    reporterId,
    said: () => ({ name: 'note', text: '', photoIds: [photoId] }),
  })
}
