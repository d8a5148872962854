import type { api, ReplyOf } from '@ejia/contract'
import { accounts, deadlines, type trends as domain, areas as geography, Refusal } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { listMatterStates, readAs } from '../incidents/index.ts'
import { readTrends } from './read-trends.ts'
import type { Which } from './store.ts'

type By = StaffCaller['actor']

const roles: readonly accounts.Role[] = ['communityHead', 'dispatcher', 'supervisor']
const shown = 100

export async function getTrends(platform: Platform, by: By, which: Which): Promise<ReplyOf<typeof api.getTrends>> {
  checkAsked(by, which)
  const { database } = platform
  const [{ found, madeAt }, areaName, categories] = await Promise.all([
    readTrends(platform, which),
    areaNamer(database),
    listCategories(database),
  ])
  const names = new Map(categories.map(({ id, name }) => [id, name.zh]))
  const kindOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const areasOf = await areaLister(platform, found.hotSpots, areaName)
  return {
    area: { code: which.areaCode, name: areaName(which.areaCode) },
    on: which.on,
    madeAt,
    looked: { kinds: found.kinds, level: found.level, times: found.times },
    hotSpots: found.hotSpots.map(({ incidentIds, categoryId, ...spot }) => ({
      ...spot,
      category: categoryId === undefined ? null : kindOf(categoryId),
      communities: areasOf(incidentIds),
    })),
    against: found.against,
    kinds: found.kindsOver.map(({ categoryId, weeks, compared }) => ({
      category: kindOf(categoryId),
      weeks: [...weeks],
      compared: compared ?? null,
    })),
    words: found.words.map(({ word, now, before }) => ({ word, now, before })),
    returning: found.returning.map(({ categoryId, areaCode, weeks, incidentIds }) => ({
      category: kindOf(categoryId),
      area: { code: areaCode, name: gridName(areaCode, areaName) },
      weeks,
      cases: incidentIds.length,
    })),
  }
}

/** Grids are numbered in each community, so its name comes first. */
function gridName(code: string, areaName: (code: string) => string): string {
  const community = geography.findCodeAt(code, 'community')
  return community === undefined || community === code ? areaName(code) : areaName(community) + areaName(code)
}

type Behind = Which & { readonly what: 'hotSpots' | 'words' | 'returning'; readonly index: number }

export async function listTrendMatters(
  platform: Platform,
  by: By,
  behind: Behind,
): Promise<ReplyOf<typeof api.listTrendMatters>> {
  const ids = await listIdsBehind(platform, by, behind)
  const rows = await readAs(platform, by).listRowsOf(ids.slice(0, shown))
  const summaries = new Map(rows.map(({ summary }) => [summary.id, summary]))
  return { items: ids.flatMap((id) => summaries.get(id) ?? []), all: ids.length }
}

/** Newest first, whoever may see them. */
export async function listIdsBehind(platform: Platform, by: By, { what, index, ...which }: Behind): Promise<string[]> {
  checkAsked(by, which)
  const { found } = await readTrends(platform, which)
  return idsOf(found, what, index).toSorted().toReversed()
}

function idsOf(found: domain.Trends, what: Behind['what'], index: number): readonly string[] {
  switch (what) {
    case 'hotSpots':
      return found.hotSpots[index]?.incidentIds ?? []
    case 'words':
      return found.words[index]?.ids ?? []
    case 'returning':
      return found.returning[index]?.incidentIds ?? []
  }
}

/** Days that have not come tell nothing. */
function checkAsked({ memberships }: By, { areaCode, on }: Which): void {
  if (!accounts.watchesOver(memberships, roles, areaCode)) throw new Refusal('area.outside-scope')
  if (!deadlines.isDate(on) || deadlines.dayOfDate(on) > deadlines.dayOf(Date.now())) throw new Refusal('input.invalid')
}

/** The communities in which matters lie, in code order. */
async function areaLister(
  { database }: Platform,
  spots: readonly domain.HotSpot[],
  areaName: (code: string) => string,
): Promise<(ids: readonly string[]) => { code: string; name: string }[]> {
  const states = await listMatterStates(
    database,
    spots.flatMap(({ incidentIds }) => incidentIds),
  )
  const codes = new Map(
    states.map(({ id, place }) => [id, geography.findCodeAt(place.areaCode, 'community') ?? place.areaCode]),
  )
  return (ids) =>
    [...new Set(ids.flatMap((id) => codes.get(id) ?? []))].toSorted().map((code) => ({ code, name: areaName(code) }))
}
