import type { api, FigureView, IndicatorId, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { type Platform, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { findCity } from '../areas/index.ts'
import { standardKind, standardVersions } from './store/standards.ts'

type By = StaffCaller['actor']
type Change = InputOf<typeof api.changeStandard>['body'] & { readonly indicator: IndicatorId }

/** What the city wants of each figure; version 0 where nobody ever said. */
export async function readStandards(tx: Transaction): Promise<(id: IndicatorId) => FigureView['standard']> {
  const current = await standardVersions.listCurrent(tx)
  return (id) => {
    const { version = 0, standard = null } = current.find(({ key }) => key === id) ?? {}
    return { version, value: standard?.value ?? null, basis: standard?.basis ?? null }
  }
}

/** For the whole city, so that no area is held against another's. */
export async function changeStandard({ database }: Platform, by: By, change: Change): Promise<number> {
  const city = await findCity(database)
  if (!city || !accounts.mayChange(by.memberships, city.code)) throw new Refusal('setting.outside-scope')
  const { indicator: key, standard: content, expectedVersion, reason } = change
  return transaction(database, async (tx) => {
    const action = 'indicator.standard-changed'
    const changedBy = by.personId
    const next = { kind: standardKind, key, content, expectedVersion, reason, changedBy, action } as const
    const version = await standardVersions.addNext(tx, next)
    if (version === undefined) throw await conflict(tx, key)
    return version
  })
}

export async function listStandardVersions(
  tx: Transaction,
  key: IndicatorId,
): Promise<ReplyOf<typeof api.listStandardVersions>> {
  const versions = await standardVersions.listVersions(tx, { kind: standardKind, key })
  const names = await findPersonNames(
    tx,
    versions.map(({ changedBy }) => changedBy),
  )
  return versions.map(({ version, standard, reason, changedAt, changedBy }) => ({
    version,
    standard,
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** Tells who was first, so that the two can talk. */
async function conflict(tx: Transaction, key: string): Promise<Refusal> {
  const newest = await standardVersions.findNewest(tx, { kind: standardKind, key })
  const names = await findPersonNames(tx, newest ? [newest.changedBy] : [])
  const changedBy = names.get(newest?.changedBy ?? '') ?? ''
  return new Refusal('setting.conflict', { version: newest?.version ?? 0, changedBy })
}
