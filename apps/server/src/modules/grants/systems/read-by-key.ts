import type { api, ReplyOf } from '@ejia/contract'
import { grants as domain, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/index.ts'
import { admitBearer, baseOf, type SystemKey } from '../../exchange/index.ts'
import { readItems } from '../../forms/index.ts'
import { listEvents } from '../changes/list-events.ts'
import { todayIn } from '../desk.ts'
import { checkHolds, note } from '../reading/check-holds.ts'
import { pageOf } from '../reading/people-of.ts'
import { valuesOf } from '../reading/shown-values.ts'
import { findGrant, listApproved, type StoredGrant } from '../store/grants.ts'

export async function listByKey(
  platform: Platform,
  request: FastifyRequest,
): Promise<ReplyOf<typeof api.listSystemGrants>> {
  const { unitId } = await admitBearer(platform, request, 'records.read')
  if (unitId === null) return []
  const [held, book, today] = await Promise.all([
    listApproved(platform.database, unitId),
    readItems(platform),
    todayIn(platform),
  ])
  return held
    .filter((grant) => domain.stateOf(grant, today) === 'valid')
    .map(({ id, items, areaCode, purpose, until, clear }) => ({
      id,
      items: items.map((code) => ({ code, name: book.get(code)?.name ?? code })),
      areaCode,
      purpose,
      until,
      clear,
    }))
}

type Page = { readonly id: string; readonly cursor?: string | undefined; readonly request: FastifyRequest }

export async function readByKey(
  platform: Platform,
  { id, cursor, request }: Page,
): Promise<ReplyOf<typeof api.readSystemGrant>> {
  const { grant, system } = await grantOfKey(platform, id, request)
  const [{ people, nextCursor }, book] = await Promise.all([pageOf(platform, grant, cursor), readItems(platform)])
  await note(platform, { grant, reader: { system }, action: 'grant.read', facts: { rows: people.length } })
  return {
    items: people.map((person) => ({
      personId: person.id,
      gridCode: person.record.gridCode,
      values: valuesOf(person, { items: grant.items, book, clear: grant.clear }),
    })),
    nextCursor,
  }
}

type Changes = {
  readonly id: string
  readonly after?: string | undefined
  readonly limit: number
  readonly request: FastifyRequest
}

/** Asking whether there is something new is no read; what is told is one. */
export async function listChangesByKey(
  platform: Platform,
  { id, after = '0', limit, request }: Changes,
): Promise<ReplyOf<typeof api.listGrantChanges>> {
  const { grant, system } = await grantOfKey(platform, id, request)
  const base = baseOf(platform.config, request)
  const events = await listEvents(platform, grant, { after, limit, base })
  if (events.length > 0)
    await note(platform, {
      grant,
      reader: { system },
      action: 'grant.read',
      facts: { rows: events.length, by: 'feed' },
    })
  return {
    events: events.map(({ event }) => event),
    cursor: events.at(-1)?.seq ?? after,
    more: events.length === limit,
  }
}

/** The grant that a key's department has and that holds; any other does not exist for it. */
async function grantOfKey(
  platform: Platform,
  id: string,
  request: FastifyRequest,
): Promise<{ readonly grant: StoredGrant; readonly system: string }> {
  const key: SystemKey = await admitBearer(platform, request, 'records.read')
  const grant = await findGrant(platform.database, id)
  if (!grant || grant.askerUnitId !== key.unitId) throw new Refusal('not-found')
  await checkHolds(platform, grant, { system: key.name })
  return { grant, system: key.name }
}
