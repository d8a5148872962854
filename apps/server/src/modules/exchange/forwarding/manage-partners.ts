import type { api, InputOf, PartnerView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer, listAreaNames } from '../../areas/index.ts'
import { listCategories } from '../../dispatch/index.ts'
import {
  addPartner as add,
  findPartner,
  listPartners,
  listStaleKeys,
  replaceKey,
  type StoredPartner,
  switchPartner as turn,
} from '../store/partners.ts'

type By = StaffCaller['actor']

export async function listPartnerViews(platform: Platform): Promise<PartnerView[]> {
  return present(platform, await listPartners(platform.database))
}

export async function addPartner(
  platform: Platform,
  by: By,
  { reason, apiKey, ...given }: InputOf<typeof api.addPartner>['body'],
): Promise<PartnerView> {
  const [areas, categories] = await Promise.all([listAreaNames(platform.database), listCategories(platform.database)])
  if (given.areaCode !== null && !areas.some(({ code }) => code === given.areaCode))
    throw new Refusal('area.unknown', { field: 'body.areaCode' })
  const category = categories.find(({ id }) => id === given.categoryId)
  if (!category || category.confidential) throw new Refusal('category.unknown', { field: 'body.categoryId' })
  const id = newId()
  await transaction(platform.database, async (tx) => {
    await add(tx, { ...given, id, keySealed: platform.vault.seal(apiKey, id), createdBy: by.personId })
    const facts = { ...given, reason }
    await recordAudit(tx, { action: 'partner.added', personId: by.personId, subject: id, facts })
  })
  return get(platform, id)
}

type NewKey = InputOf<typeof api.changePartnerKey>['body'] & { readonly id: string }

export async function changePartnerKey(
  platform: Platform,
  by: By,
  { id, apiKey, reason }: NewKey,
): Promise<PartnerView> {
  const { name } = await get(platform, id)
  await transaction(platform.database, async (tx) => {
    await replaceKey(tx, id, platform.vault.seal(apiKey, id))
    const facts = { name, reason }
    await recordAudit(tx, { action: 'partner.key-changed', personId: by.personId, subject: id, facts })
  })
  return get(platform, id)
}

export async function switchPartner(
  platform: Platform,
  by: By,
  { id, on, reason }: InputOf<typeof api.switchPartner>['body'] & { readonly id: string },
): Promise<PartnerView> {
  const { name } = await get(platform, id)
  await transaction(platform.database, async (tx) => {
    await turn(tx, id, on)
    const facts = { name, on, reason }
    await recordAudit(tx, { action: 'partner.switched', personId: by.personId, subject: id, facts })
  })
  return get(platform, id)
}

/** Seals the keys of other systems again under the present key, some at a time. */
export function resealPartners({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await listStaleKeys(tx, { header: vault.header, most })
    for (const { id, keySealed } of stale) await replaceKey(tx, id, vault.seal(vault.open(keySealed, id), id))
    return stale.length
  })
}

async function get(platform: Platform, id: string): Promise<PartnerView> {
  const partner = await findPartner(platform.database, id)
  const [view] = partner ? await present(platform, [partner]) : []
  if (!view) throw new Refusal('not-found')
  return view
}

async function present({ database }: Platform, found: readonly StoredPartner[]): Promise<PartnerView[]> {
  const [names, nameArea, categories] = await Promise.all([
    findPersonNames(
      database,
      found.map(({ createdBy }) => createdBy),
    ),
    areaNamer(database),
    listCategories(database),
  ])
  const nameOf = new Map(categories.map(({ id, name }) => [id, name.zh]))
  return found.map(({ keySealed: _, areaCode, createdBy, ...partner }) => ({
    ...partner,
    areaCode,
    areaName: areaCode === null ? null : nameArea(areaCode),
    categoryName: nameOf.get(partner.categoryId) ?? partner.categoryId,
    createdBy: { id: createdBy, name: names.get(createdBy) ?? '' },
  }))
}
