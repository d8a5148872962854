import { accounts as domain, Refusal } from '@ejia/domain'
import type { Platform, StaffCaller, Transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { findCity } from '../areas/index.ts'

export type By = StaffCaller['actor']

/** These hold for the city, and are the city's to change. */
export async function checkKeeper({ database }: Platform, { memberships }: By): Promise<void> {
  const city = await findCity(database)
  if (!city || !domain.mayChange(memberships, city.code)) throw new Refusal('setting.outside-scope')
}

type Newest = { readonly version: number; readonly changedAt: string; readonly changedBy: string }

/** Tells who was first, so that the two can talk. */
export async function conflict(tx: Transaction, newest: Newest | undefined): Promise<Refusal> {
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const { version, changedAt, changedBy } = newest
  const names = await findPersonNames(tx, [changedBy])
  return new Refusal('setting.conflict', { version, changedAt, changedBy: names.get(changedBy) ?? '' })
}
