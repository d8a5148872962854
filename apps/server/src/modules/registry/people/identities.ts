import { registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { dayNow } from '../desk.ts'
import { listIdentitiesAfter, listStoredIdentities, type StoredIdentity } from '../store/identities.ts'
import { findPeople, listByIdentity, listByPhone, listResidents } from '../store/people.ts'
import { indexesOf, openValues } from './sealed-person.ts'

/** What tells somebody on record from others, in clear: for those who answer for comparing. */
export type Identity = {
  readonly personId: string
  readonly version: number
  /** Of the record, whether or not they live somewhere now. */
  readonly gridCode: string
  readonly name: string
  readonly idCard: string | undefined
  readonly phone: string | undefined
  readonly birthOn: string | undefined
  readonly place: { readonly roomId: string; readonly buildingId: string; readonly gridCode: string } | undefined
}

type Reader = Pick<Platform, 'database' | 'vault'>

const atOnce = 2000
const nobody = '00000000-0000-0000-0000-000000000000'

/** Everybody who lives in an area. */
export async function* eachIdentity(platform: Reader, areaCode: string): AsyncGenerator<Identity> {
  const today = dayNow()
  for (let after = nobody; ; ) {
    const page = await listIdentitiesAfter(platform.database, { areaCode, after, limit: atOnce })
    for (const stored of page) yield openIdentity(platform, stored, today)
    const last = page.at(-1)
    if (!last || page.length < atOnce) return
    after = last.id
  }
}

/** By any id of theirs; whoever was merged is found as the one that was kept. */
export async function listIdentities(platform: Reader, tx: Transaction, ids: readonly string[]): Promise<Identity[]> {
  const people = await findPeople(tx, ids)
  return openAll(
    platform,
    tx,
    [...people.values()].map(({ id }) => id),
  )
}

type Keys = Readonly<Record<'idCard' | 'phone' | 'roomId', string | undefined>>

/** Who bears the id card or the phone, wherever they live or lived, and who lives in the room. */
export async function findIdentities(
  platform: Reader,
  tx: Transaction,
  { idCard, phone, roomId }: Keys,
): Promise<Identity[]> {
  const { vault } = platform
  const bearers = await listByIdentity(tx, idCard === undefined ? [] : indexesOf(vault, 'identity', idCard))
  const holders = await listByPhone(tx, phone === undefined ? [] : indexesOf(vault, 'phone', phone))
  const residents = roomId === undefined ? [] : await listResidents(tx, [roomId])
  return openAll(
    platform,
    tx,
    [...bearers, ...holders, ...residents].map(({ id }) => id),
  )
}

async function openAll(platform: Reader, tx: Transaction, ids: readonly string[]): Promise<Identity[]> {
  if (ids.length === 0) return []
  const today = dayNow()
  return (await listStoredIdentities(tx, ids)).map((stored) => openIdentity(platform, stored, today))
}

function openIdentity({ vault }: Reader, stored: StoredIdentity, today: string): Identity {
  const { id, version, gridCode, sealed, roomId, buildingId, homeGrid } = stored
  const values = openValues(vault, sealed, id)
  const isHome = roomId !== null && buildingId !== null && homeGrid !== null
  return {
    personId: id,
    version,
    gridCode,
    name: values['name'] ?? '',
    idCard: values['idCard'],
    phone: values['phone'],
    birthOn: registry.derivedValues(values, today)['birthOn'],
    place: isHome ? { roomId, buildingId, gridCode: homeGrid } : undefined,
  }
}
