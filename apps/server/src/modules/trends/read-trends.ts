import { deadlines, trends } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { countTrendCases, findFirstReport, listTrendCases } from '../incidents/index.ts'
import { analyseAside } from './analyse-aside.ts'
import { type Analysis, findAnalysis, keepAnalysis, type Which } from './store.ts'

const day = 86_400_000
const year = 365.25 * day
const nowDays = 28
const yearsAtMost = 3
const goodForMilliseconds = 3_600_000

/** One at a time on each server; who waited finds what the one before has kept. */
let turn: Promise<unknown> = Promise.resolve()

/** What there is to say about an area at the end of a day, found out now or a while ago. */
export async function readTrends(platform: Platform, which: Which): Promise<Analysis> {
  const kept = await findFresh(platform, which)
  if (kept) return kept
  const made = turn.then(async () => (await findFresh(platform, which)) ?? findOut(platform, which))
  turn = made.catch(() => undefined)
  return made
}

/** The moment after the last one that counts. */
export function endOfDay(on: string): string {
  return new Date(deadlines.startOfDay(deadlines.dayOfDate(on) + 1)).toISOString()
}

async function findFresh({ database }: Platform, which: Which): Promise<Analysis | undefined> {
  const kept = await findAnalysis(database, which)
  if (!kept) return undefined
  const madeAt = Date.parse(kept.madeAt)
  const isWhole = madeAt > Date.parse(endOfDay(which.on)) + day
  return isWhole || Date.now() - madeAt < goodForMilliseconds ? kept : undefined
}

async function findOut({ database }: Platform, which: Which): Promise<Analysis> {
  const { areaCode, on } = which
  const until = endOfDay(on)
  const [cases, first] = await Promise.all([
    listTrendCases(database, { areaCode, from: before(until, trends.studyDays * day), before: until }),
    findFirstReport(database, areaCode),
  ])
  const since = first ?? until
  const years = [1, 2, 3].slice(0, yearsAtMost).filter((back) => since <= before(until, nowDays * day + back * year))
  const counted = await Promise.all(
    years.map((back) => {
      const end = before(until, back * year)
      return countTrendCases(database, { areaCode, from: before(end, nowDays * day), before: end })
    }),
  )
  const sums = Map.groupBy(counted.flat(), ([categoryId]) => categoryId)
  const byKind = [...sums].map(([kind, of]) => [kind, of.reduce((sum, [, cases]) => sum + cases, 0)] as const)
  const earlier = { years: years.length, byKind }
  const found = await analyseAside({ cases, earlier, since, until, seed: `${areaCode} ${on}` })
  await keepAnalysis(database, which, found)
  return { found, madeAt: new Date().toISOString() }
}

function before(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) - milliseconds).toISOString()
}
