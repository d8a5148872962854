import type { Grant } from '@ejia/contract'
import { grants as domain, Refusal } from '@ejia/domain'
import { listTelling, type Platform } from '../../../platform/index.ts'
import { cityUnits, findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { readItems } from '../../forms/index.ts'
import { type By, readsFor, todayIn } from '../desk.ts'
import { findGrant, listGrants, type StoredGrant } from '../store/grants.ts'
import { webhookTable } from '../store/webhooks.ts'

const shown = 200

export async function listSeenGrants(platform: Platform, by: By, most = shown): Promise<Grant[]> {
  const all = await listGrants(platform.database)
  return view(platform, by, all.filter((one) => maySee(by, one)).slice(0, most))
}

export async function viewGrants(platform: Platform, by: By, ids: readonly string[]): Promise<Grant[]> {
  const found = await Promise.all(ids.map((id) => findGrant(platform.database, id)))
  return view(
    platform,
    by,
    found.flatMap((one) => one ?? []),
  )
}

export async function viewGrant(platform: Platform, by: By, id: string): Promise<Grant> {
  const [one] = await viewGrants(platform, by, [id])
  if (!one) throw new Refusal('not-found')
  return one
}

/** To whom it is neither theirs nor theirs to decide, it does not exist. */
export function maySee(by: By, grant: StoredGrant): boolean {
  return readsFor(by, grant) || domain.maySeeAsOwner(by.memberships, grant)
}

async function view(platform: Platform, by: By, stored: readonly StoredGrant[]): Promise<Grant[]> {
  const { database } = platform
  const people = stored.flatMap(({ requestedBy, decidedBy, withdrawnBy }) => [requestedBy, decidedBy, withdrawnBy])
  const [names, areaName, units, items, today, telling] = await Promise.all([
    findPersonNames(
      database,
      people.filter((id) => id !== null),
    ),
    areaNamer(database),
    cityUnits(database),
    readItems(platform),
    todayIn(platform),
    listTelling(database, webhookTable),
  ])
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  const unit = (id: string) => ({ id, name: units.find((one) => one.id === id)?.name ?? '' })
  return stored.map((grant) => {
    const { askerUnitId, ownerUnitId, personIds, named, approved: _, requestedBy, ...rest } = grant
    const state = domain.stateOf(grant, today)
    const isOurs = readsFor(by, grant)
    const isOwner = domain.maySeeAsOwner(by.memberships, grant)
    return {
      ...rest,
      asker: unit(askerUnitId),
      owner: ownerUnitId === null ? null : unit(ownerUnitId),
      items: grant.items.map((code) => ({ code, name: items.get(code)?.name ?? code })),
      areaName: areaName(grant.areaCode),
      list: listOf({ named, personIds, isOwner, state }),
      state,
      telling: telling.get(grant.id) ?? null,
      requestedBy: { id: requestedBy, name: names.get(requestedBy) ?? '' },
      decidedBy: person(grant.decidedBy),
      withdrawnBy: person(grant.withdrawnBy),
      isOurs,
      mayDecide: isOwner && state === 'requested' && requestedBy !== by.personId,
      // What waits is refused by its owner, not withdrawn.
      mayWithdraw: state === 'valid' ? isOwner || isOurs : state === 'requested' && isOurs,
    }
  })
}

type Listed = Pick<StoredGrant, 'named' | 'personIds'> & { readonly isOwner: boolean; readonly state: Grant['state'] }

/** Whether somebody lives here is for whoever asks to know only once it was granted. */
function listOf({ named, personIds, isOwner, state }: Listed): Grant['list'] {
  if (named === null) return null
  return { named, found: isOwner || state === 'valid' ? (personIds?.length ?? 0) : 0 }
}
