import { incidents } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { noteBySystem } from '../../incidents/index.ts'
import { type Adapter, hearAll } from '../adapter.ts'
import { idFrom } from '../open311/id-from.ts'
import { changeForward, listUnderWay, type StoredForward } from '../store/forwards.ts'
import { listPartners, type StoredPartner } from '../store/partners.ts'
import { callPartner, type Entry } from './call-partner.ts'

const atOnce = 50
const readAtMost = 1000

/** The servers of other cities: what became of the matters there is asked. */
const open311Servers: Adapter<StoredPartner> = {
  list: ({ database }) => listPartners(database),
  hear: readPartner,
}

export function readPartners(platform: Platform): Promise<void> {
  return hearAll(platform, open311Servers)
}

async function readPartner(platform: Platform, partner: StoredPartner): Promise<void> {
  const all = await listUnderWay(platform.database, partner.id, readAtMost)
  for (const forward of all.filter(({ remoteId }) => remoteId === null))
    await exchangeToken(platform, { forward, partner })
  const known = all.filter(({ remoteId }) => remoteId !== null)
  for (let from = 0; from < known.length; from += atOnce)
    await readRequests(platform, partner, known.slice(from, from + atOnce))
}

type Both = { readonly forward: StoredForward; readonly partner: StoredPartner }

/** A token leads to the number once the other system has one. */
async function exchangeToken(platform: Platform, { forward, partner }: Both): Promise<void> {
  const path = `/tokens/${encodeURIComponent(forward.remoteToken ?? '')}.xml`
  const answer = await callPartner(platform, partner, { path })
  const remoteId = 'refused' in answer ? undefined : answer[0]?.['service_request_id']
  if (remoteId) await changeForward(platform.database, forward, { remoteId })
}

async function readRequests(
  platform: Platform,
  partner: StoredPartner,
  known: readonly StoredForward[],
): Promise<void> {
  const ids = known.map(({ remoteId }) => remoteId).join(',')
  const answer = await callPartner(platform, partner, { path: '/requests.xml', query: [['service_request_id', ids]] })
  if ('refused' in answer) throw new Error(answer.refused)
  const saidOf = new Map(answer.map((entry) => [entry['service_request_id'], entry]))
  for (const forward of known) await take(platform, { forward, partner }, saidOf.get(forward.remoteId ?? ''))
}

/** Notes what is new in the trail of the matter; whether it is solved remains for whoever answers for it here. */
async function take(platform: Platform, { forward, partner }: Both, said: Entry | undefined): Promise<void> {
  const remoteStatus = (said?.['status'] ?? '').toLowerCase()
  const remoteNotes = said?.['status_notes'] ?? ''
  const isNew =
    remoteStatus !== '' && (remoteStatus !== forward.remoteStatus || remoteNotes !== (forward.remoteNotes ?? ''))
  if (isNew && (forward.remoteStatus !== null || incidents.isEndedThere(remoteStatus) || remoteNotes !== '')) {
    const commandId = idFrom('forward said', forward.incidentId, `${forward.changedAt} ${remoteStatus} ${remoteNotes}`)
    const text = `${partner.name}：${incidents.isEndedThere(remoteStatus) ? '已办结' : '办理中'}${remoteNotes === '' ? '' : `。${remoteNotes}`}`
    await noteBySystem(platform, { incidentId: forward.incidentId, commandId, text: text.slice(0, 2000) })
  }
  const state = incidents.isEndedThere(remoteStatus) ? ('ended' as const) : ('sent' as const)
  if (isNew) await changeForward(platform.database, forward, { state, remoteStatus, remoteNotes })
}
