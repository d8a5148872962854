import type { RequestUpdate } from '@ejia/contract'
import type { Platform } from '../../../platform/index.ts'
import { listPublished, listPublishedSteps, type PublishedMatter, type PublishedStep } from '../../incidents/index.ts'
import { listChangesBetween } from '../store/changes.ts'
import { toDatetime } from './instants.ts'
import { readJurisdiction } from './jurisdiction.ts'
import { readPage, readRange } from './read-filter.ts'
import type { Asked } from './requests.ts'
import { sayStep } from './say-step.ts'

/** What became of the public matters, oldest first, as far as anybody may read it. */
export async function listUpdates(platform: Platform, { args, host }: Asked): Promise<RequestUpdate[]> {
  const areaCode = await readJurisdiction(platform, args, host)
  const changes = await listChangesBetween(platform.database, { ...readRange(args), ...readPage(args) })
  const ids = [...new Set(changes.map(({ incidentId }) => incidentId))]
  const matters = ids.length === 0 ? [] : await listPublished(platform, { ids, areaCode, limit: ids.length })
  const steps = await listPublishedSteps(platform, matters)
  const byId = new Map(matters.map((matter) => [matter.id, matter]))
  return changes.flatMap(({ incidentId, version }) => {
    const matter = byId.get(incidentId)
    const step = steps.get(incidentId)?.find((one) => one.version === version)
    return matter && step ? [updateOf(matter, step)] : []
  })
}

function updateOf({ caseCode }: PublishedMatter, step: PublishedStep): RequestUpdate {
  return {
    update_id: `${caseCode}-${step.version}`,
    service_request_id: caseCode,
    status: statusAfter(step),
    updated_datetime: toDatetime(step.at),
    description: sayStep(step),
    media_url: '',
  }
}

/** In which status a step leaves a matter, in the words that clients of the extension know. */
function statusAfter({ type, outcome, more }: PublishedStep): RequestUpdate['status'] {
  switch (type) {
    case 'Reported':
    case 'Escalated':
    case 'Returned':
    case 'Relocated':
      return 'open'
    case 'Declined':
      return 'not_councils_responsibility'
    case 'Merged':
      return 'duplicate'
    case 'Suspended':
      return 'action_scheduled'
    case 'Resolved':
      return outcome === 'substantive' || outcome === 'partial' ? 'fixed' : 'no_further_action'
    case 'Closed':
      return more === 'withdrawn' ? 'no_further_action' : 'closed'
    default:
      return 'in_progress'
  }
}
