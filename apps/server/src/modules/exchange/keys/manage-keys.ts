import type { ApiKeyView, api, InputOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../../platform/index.ts'
import { cityUnits, findPersonNames } from '../../accounts/index.ts'
import { areaNamer, listAreaNames } from '../../areas/index.ts'
import { addKey, findKey, listKeys, revokeKey, type StoredKey } from '../store/keys.ts'
import { keyState } from './key-state.ts'
import { digestOf, newSecret } from './secret.ts'

type By = StaffCaller['actor']
type Wanted = InputOf<typeof api.createApiKey>['body']

export async function listApiKeys(platform: Platform): Promise<ApiKeyView[]> {
  return present(platform, await listKeys(platform.database))
}

/** The secret leaves the server once, in this answer. */
export async function createApiKey(
  platform: Platform,
  by: By,
  { reason, unitId: ofUnit, folder: ofOrders, ...given }: Wanted,
): Promise<{ key: ApiKeyView; secret: string }> {
  const areas = await listAreaNames(platform.database)
  if (given.areaCode !== null && !areas.some(({ code }) => code === given.areaCode))
    throw new Refusal('area.unknown', { field: 'body.areaCode' })
  const unitId = ofUnit ?? null
  const folder = ofOrders ?? null
  await checkUnit(platform, given.scopes, unitId)
  await checkFolder(platform, given.scopes, folder)
  const secret = newSecret()
  const id = newId()
  await transaction(platform.database, async (tx) => {
    const key = {
      ...given,
      unitId,
      folder,
      id,
      digest: digestOf(secret),
      ending: secret.slice(-4),
      createdBy: by.personId,
    }
    await addKey(tx, key)
    const facts = { ...given, unitId, folder, reason }
    await recordAudit(tx, { action: 'key.created', personId: by.personId, subject: id, facts })
  })
  return { key: await get(platform, id), secret }
}

export async function revokeApiKey(
  platform: Platform,
  by: By,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<ApiKeyView> {
  const { name } = await get(platform, id)
  await transaction(platform.database, async (tx) => {
    if (!(await revokeKey(tx, { id, by: by.personId, reason }))) throw new Refusal('key.revoked-already')
    await recordAudit(tx, { action: 'key.revoked', personId: by.personId, subject: id, facts: { name, reason } })
  })
  return get(platform, id)
}

/** What reads by a department's grants is that department's. */
async function checkUnit({ database }: Platform, scopes: Wanted['scopes'], unitId: string | null): Promise<void> {
  const isKnown = unitId !== null && (await cityUnits(database)).some(({ id }) => id === unitId)
  if (isKnown !== (unitId !== null) || (scopes.includes('records.read') && !isKnown))
    throw new Refusal('input.invalid', { field: 'body.unitId' })
}

async function checkFolder({ database }: Platform, scopes: Wanted['scopes'], folder: string | null): Promise<void> {
  if (folder === null) return
  if (!scopes.includes('orders.send')) throw new Refusal('input.invalid', { field: 'body.folder' })
  const isUsed = (await listKeys(database)).some((key) => key.folder === folder && key.revokedAt === null)
  if (isUsed) throw new Refusal('key.folder-taken', { field: 'body.folder' })
}

async function get(platform: Platform, id: string): Promise<ApiKeyView> {
  const key = await findKey(platform.database, id)
  const [view] = key ? await present(platform, [key]) : []
  if (!view) throw new Refusal('key.unknown')
  return view
}

async function present({ database }: Platform, keys: readonly StoredKey[]): Promise<ApiKeyView[]> {
  const makers = keys.flatMap(({ createdBy }) => createdBy ?? [])
  const [names, nameArea, units] = await Promise.all([
    findPersonNames(database, makers),
    areaNamer(database),
    cityUnits(database),
  ])
  return keys.map(({ createdBy, areaCode, unitId, ...key }) => ({
    ...key,
    unitId,
    unitName: unitId === null ? null : (units.find(({ id }) => id === unitId)?.name ?? ''),
    areaCode,
    areaName: areaCode === null ? null : nameArea(areaCode),
    state: keyState(key),
    createdBy: createdBy === null ? null : { id: createdBy, name: names.get(createdBy) ?? '' },
  }))
}
