import { randomBytes } from 'node:crypto'
import type { Accepted, ServiceRequest } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { withoutPeople } from '../../incidents/index.ts'
import { admit } from '../keys/admit.ts'
import { addTrial, findTrial, listTrials } from '../store/trials.ts'
import type { Arguments } from './arguments.ts'
import { toDatetime } from './instants.ts'
import { readJurisdiction } from './jurisdiction.ts'
import { readFilter } from './read-filter.ts'
import { checkReport } from './report.ts'
import type { Asked } from './requests.ts'

/** Everything is checked as it would be, and nothing is opened: what is answered can be read back for some days. */
export async function tryReport(platform: Platform, { args, host }: Asked): Promise<Accepted[]> {
  const { offer, description, resolved, mediaUrls } = await checkReport(platform, args, host)
  const now = toDatetime(new Date().toISOString())
  const request: ServiceRequest = {
    service_request_id: `TEST-${randomBytes(6).toString('hex').toUpperCase()}`,
    status: 'open',
    status_notes: null,
    service_name: offer.category.name.zh,
    service_code: offer.category.id,
    description: withoutPeople(description),
    agency_responsible: null,
    service_notice: null,
    requested_datetime: now,
    updated_datetime: now,
    address: withoutPeople(resolved.address),
    address_id: '',
    zipcode: '',
    lat: resolved.latitude,
    long: resolved.longitude,
    media_url: mediaUrls[0] ?? '',
  }
  const token = offer.type === 'batch' ? randomBytes(16).toString('hex') : null
  await addTrial(platform.database, request, token)
  const which = token === null ? { service_request_id: request.service_request_id } : { token }
  return [{ ...which, service_notice: '试验接口：没有真正立案', account_id: null }]
}

export async function listTried(platform: Platform, { args, host }: Asked): Promise<ServiceRequest[]> {
  await readJurisdiction(platform, args, host)
  const filter = readFilter(args)
  const isWanted = (one: ServiceRequest) =>
    (filter.caseCodes?.includes(one.service_request_id) ?? true) &&
    (filter.categoryIds?.includes(one.service_code) ?? true) &&
    (filter.isOpen === undefined || filter.isOpen === (one.status === 'open')) &&
    isBetween(one.requested_datetime, filter.reportedFrom, filter.reportedUntil)
  const tried = (await listTrials(platform.database)).filter(isWanted)
  return tried.slice(filter.offset, filter.offset + filter.limit)
}

export async function getTried(platform: Platform, id: string): Promise<ServiceRequest> {
  const request = await findTrial(platform.database, { id })
  if (!request) throw new Refusal('open311.request')
  return request
}

export async function tryUpdate(platform: Platform, args: Arguments): Promise<{ update_id: string }[]> {
  await admit(platform, args.find('api_key'), 'requests.update')
  await getTried(platform, args.get('service_request_id'))
  return [{ update_id: args.get('update_id') }]
}

function isBetween(text: string, from: string | undefined, until: string | undefined): boolean {
  const at = Date.parse(text)
  const begins = from === undefined ? -Infinity : Math.floor(Date.parse(from) / 1000) * 1000
  return at >= begins && at <= (until === undefined ? Infinity : Date.parse(until))
}
