import type { api, ChangeEvent, InputOf, ReplyOf } from '@ejia/contract'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/index.ts'
import { listPublished, listPublishedSteps, type PublishedMatter, type PublishedStep } from '../incidents/index.ts'
import { admitBearer } from './keys/admit.ts'
import { baseOf } from './open311/discovery.ts'
import { sayStep } from './open311/say-step.ts'
import { listChangesAfter } from './store/changes.ts'

type Endpoint = typeof api.listChanges

/** What happened since a cursor. Read anew from the logs each time, so what was hidden since is hidden here too. */
export async function listChanges(
  platform: Platform,
  { after = '0', limit }: InputOf<Endpoint>['query'],
  request: FastifyRequest,
): Promise<ReplyOf<Endpoint>> {
  const { areaCode } = await admitBearer(platform, request, 'changes.read')
  const found = await listChangesAfter(platform.database, after, limit)
  const source = `${baseOf(platform.config, request)}/api/exchange/changes`
  const eventsAt = await matterEvents(platform, found, { areaCode, source })
  return { events: found.flatMap(eventsAt), cursor: found.at(-1)?.seq ?? after, more: found.length === limit }
}

type Change = { readonly seq: string; readonly incidentId: string; readonly version: number }
type Reach = { readonly areaCode: string | null; readonly source: string }

/** What each change is told as: nothing where strangers may not see it, or where it lies elsewhere. */
export async function matterEvents(
  platform: Platform,
  changes: readonly Change[],
  { areaCode, source }: Reach,
): Promise<(change: Change) => readonly ChangeEvent[]> {
  const ids = [...new Set(changes.map(({ incidentId }) => incidentId))]
  const reach = areaCode === null ? {} : { areaCode }
  const matters = ids.length === 0 ? [] : await listPublished(platform, { ids, ...reach, limit: ids.length })
  const steps = await listPublishedSteps(platform, matters)
  const byId = new Map(matters.map((matter) => [matter.id, matter]))
  return ({ seq, incidentId, version }) => {
    const matter = byId.get(incidentId)
    const step = steps.get(incidentId)?.find((one) => one.version === version)
    return matter && step ? [{ source, sequence: seq.padStart(18, '0'), ...eventOf(matter, step) }] : []
  }
}

function eventOf(matter: PublishedMatter, step: PublishedStep): Omit<ChangeEvent, 'source' | 'sequence'> {
  const { stage, categoryId, areaCode, unitName, text, address, longitude, latitude, reportedAt } = matter
  return {
    specversion: '1.0',
    id: `${matter.caseCode}-${step.version}`,
    type: `ejia.matter.${step.type}`,
    subject: matter.caseCode,
    time: step.at,
    datacontenttype: 'application/json',
    data: {
      version: step.version,
      said: sayStep(step),
      stage,
      categoryId,
      areaCode,
      unitName,
      text,
      address,
      longitude,
      latitude,
      reportedAt,
      expectedAt: matter.expectedAt ?? null,
    },
  }
}
