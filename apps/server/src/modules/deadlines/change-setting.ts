import type { api, DeadlineChange, InputOf } from '@ejia/contract'
import { accounts, deadlines as domain, Refusal } from '@ejia/domain'
import { type Platform, publish, run, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer, findCity } from '../areas/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { refreshDeadlines } from './current-deadlines.ts'
import { all } from './settings-in-force.ts'
import { type SettingId, versions } from './store.ts'

type By = StaffCaller['actor']
type Change = InputOf<typeof api.changeDeadlineSetting>['body']
type Restoration = InputOf<typeof api.restoreDeadlineSetting>['body']

/** Adds a version, audited with what was there before; everybody who watches deadlines hears of it. */
export async function changeSetting(platform: Platform, by: By, asked: Change): Promise<number> {
  const { database, live } = platform
  await checkKeeper(platform, by, asked.change)
  await checkKey(platform, asked.change)
  checkContent(asked.change)
  const version = await transaction(database, (tx) => write(tx, by, asked))
  live.noteCommit()
  await refreshDeadlines(database)
  return version
}

/** A restored version is a new one with the content of the old; what lay between stays in the history. */
export async function restoreSetting(
  platform: Platform,
  by: By,
  { kind, key, body: { version, ...rest } }: SettingId & { readonly body: Restoration },
): Promise<number> {
  const earlier = version === 0 ? await versions.findNewest(platform.database, { kind, key }) : undefined
  const found = earlier
    ? { ...earlier.change, content: null }
    : (await versions.findVersion(platform.database, { kind, key, version }))?.change
  if (!found) throw new Refusal('deadlines.version-unknown')
  return changeSetting(platform, by, { change: found, ...rest })
}

async function write(tx: Transaction, by: By, { change, ...rest }: Change): Promise<number> {
  const next = { ...change, ...rest, changedBy: by.personId, action: 'deadlines.changed' } as const
  const version = await versions.addNext(tx, next)
  if (version === undefined) throw await conflict(tx, change)
  await run(tx, publish({ topics: ['deadlines'] }))
  return version
}

/** A calendar is its area's; limits, steps and holidays are the city's. */
async function checkKeeper({ database }: Platform, { memberships }: By, { kind, key }: SettingId): Promise<void> {
  const areaCode = kind === 'calendar' ? key : (await findCity(database))?.code
  if (areaCode === undefined || !accounts.mayChange(memberships, areaCode)) throw new Refusal('deadlines.outside-scope')
}

async function checkKey({ database }: Platform, { kind, key, content }: DeadlineChange): Promise<void> {
  switch (kind) {
    case 'calendar':
      if ((await areaNamer(database))(key) === key) throw new Refusal('area.unknown', { field: 'body.change.key' })
      return
    case 'holidays':
      if (content && key !== String(content.year)) throw new Refusal('input.invalid', { field: 'body.change.key' })
      return
    case 'limits':
    case 'escalation':
      if (key !== all && !(await listCategories(database)).some(({ id }) => id === key))
        throw new Refusal('category.unknown', { field: 'body.change.key' })
  }
}

export function checkContent({ kind, content }: DeadlineChange): void {
  if (!content) return
  switch (kind) {
    case 'calendar':
      return domain.checkCalendar(content)
    case 'holidays':
      return domain.checkHolidays(content)
    case 'limits':
      return domain.checkLimits(content)
    case 'escalation':
      return domain.checkEscalation(content)
  }
}

/** Tells who was first, so that the two can talk. */
async function conflict(tx: Transaction, id: SettingId): Promise<Refusal> {
  const newest = await versions.findNewest(tx, id)
  const names = await findPersonNames(tx, newest ? [newest.changedBy] : [])
  return new Refusal('deadlines.conflict', {
    version: newest?.version ?? 0,
    ...(newest ? { changedAt: newest.changedAt, changedBy: names.get(newest.changedBy) ?? '' } : {}),
  })
}
