import type { ServiceRequest } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import type { Platform } from '../../../platform/index.ts'
import { listCategories } from '../../dispatch/index.ts'
import { listPublished, listPublishedSteps, type PublishedMatter, sendPublishedPhoto } from '../../incidents/index.ts'
import { listSubmissionsOf } from '../store/submissions.ts'
import type { Arguments } from './arguments.ts'
import { readJurisdiction } from './jurisdiction.ts'
import { fetchedIdsOf, presentRequest } from './present-request.ts'
import { readFilter } from './read-filter.ts'

export type Asked = { readonly args: Arguments; readonly host: string; readonly endpoint: string }

export async function listRequests(platform: Platform, asked: Asked): Promise<ServiceRequest[]> {
  const areaCode = await readJurisdiction(platform, asked.args, asked.host)
  const filter = readFilter(asked.args)
  return present(platform, asked, await listPublished(platform, { ...filter, areaCode }))
}

export async function getRequest(platform: Platform, asked: Asked, id: string): Promise<ServiceRequest> {
  const areaCode = await readJurisdiction(platform, asked.args, asked.host)
  const found = await listPublished(platform, { caseCodes: [id], areaCode, limit: 1 })
  const [request] = await present(platform, asked, found)
  if (!request) throw new Refusal('open311.request')
  return request
}

export async function sendRequestPhoto(
  platform: Platform,
  reply: FastifyReply,
  { id, photo }: { readonly id: string; readonly photo: string },
): Promise<FastifyReply> {
  const [matter] = await listPublished(platform, { caseCodes: [id], limit: 1 })
  const submission = matter && (await listSubmissionsOf(platform.database, [matter.id])).get(matter.id)
  const added = submission ? fetchedIdsOf(submission) : []
  return sendPublishedPhoto(platform, reply, { caseCode: id, photoId: photo, added })
}

async function present(
  platform: Platform,
  { args, endpoint }: Asked,
  matters: readonly PublishedMatter[],
): Promise<ServiceRequest[]> {
  const [categories, submissions, steps] = await Promise.all([
    listCategories(platform.database),
    listSubmissionsOf(
      platform.database,
      matters.map(({ id }) => id),
    ),
    args.find('extensions') === 'true' ? listPublishedSteps(platform, matters) : undefined,
  ])
  const around = {
    categories: new Map(categories.map((category) => [category.id, category])),
    submissions,
    endpoint,
    ...(steps ? { steps } : {}),
  }
  return matters.map((matter) => presentRequest(matter, around))
}
