import type { api, BorderChange, BorderView, ReplyOf } from '@ejia/contract'
import { borders as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { cityUnits, findPersonNames } from '../accounts/index.ts'
import { areaNamer, readGrids } from '../areas/index.ts'
import { differ } from './differ.ts'
import { type Change, findChange, listChanges } from './store.ts'

export async function viewBorders(database: Pool, communityCode: string): Promise<BorderView> {
  const [{ grids, usedCodes }, changes, units, areaName] = await Promise.all([
    readGrids(database, communityCode),
    listChanges(database, communityCode),
    cityUnits(database),
    areaNamer(database),
  ])
  const names = await findPersonNames(
    database,
    changes.flatMap(({ changedBy, settledBy }) => [changedBy, ...(settledBy ? [settledBy] : [])]),
  )
  const planned = changes.flatMap(({ after }) => after.map(({ code }) => code))
  return {
    community: { code: communityCode, name: areaName(communityCode) },
    version: changes[0]?.version ?? 0,
    grids: grids.map((grid) => {
      const team = units.find(({ kind, areaCode }) => kind === 'gridTeam' && areaCode === grid.code)
      return { ...grid, unit: team ? { id: team.id, name: team.name } : null }
    }),
    nextCode: domain.nextGridCode(communityCode, [...usedCodes, ...planned]),
    changes: changes.map((change) => viewChange(change, (id) => ({ id, name: names.get(id) ?? '' }))),
  }
}

function viewChange(
  { version, effectiveOn, source, reason, changedAt, changedBy, ...change }: Change,
  person: (id: string) => BorderChange['changedBy'],
): BorderChange {
  const { kind, settledAt, settledBy, before, after } = change
  return {
    version,
    effectiveOn,
    source,
    reason,
    changedAt,
    changedBy: person(changedBy),
    difference: differ(before, after),
    outcome: kind && settledAt ? { kind, at: settledAt, by: settledBy ? person(settledBy) : null } : null,
  }
}

export async function getChange(
  database: Pool,
  id: Pick<Change, 'communityCode' | 'version'>,
): Promise<ReplyOf<typeof api.getBorderChange>> {
  const change = await findChange(database, id)
  if (!change) throw new Refusal('setting.version-unknown')
  return { before: change.before, after: change.after }
}
