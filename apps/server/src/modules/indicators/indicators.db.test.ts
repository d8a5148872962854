import { indicators as domain, type incidents } from '@ejia/domain'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { transaction } from '../../platform/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import { countAnew } from './keep-figures.ts'
import { lockFigures } from './store/keep.ts'
import { countLate, listSums } from './store/read.ts'
import { randomLife } from './testing/random-lives.ts'

/** `INDICATOR_MATTERS=100000` tries it at the size of a county’s year. */
const matters = Number(process.env['INDICATOR_MATTERS'] ?? 600)
const atOnce = 500
const database = await testDatabase()
type Log = readonly incidents.LoggedEvent[]

/** A small generator with a seed, so that what failed can be had again. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** As far as each was told when it was counted last. */
const told = new Map<string, Log>()
const reach = { of: (categoryId: string) => (categoryId === 'noise' ? 60 : 40), farthest: 60 }
const logsOf = async (ids: readonly string[]) => new Map(ids.map((id) => [id, told.get(id) ?? []]))

async function keep(logs: readonly Log[]): Promise<void> {
  for (let start = 0; start < logs.length; start += atOnce) {
    const some = new Map(logs.slice(start, start + atOnce).map((log) => [log[0]?.incidentId ?? '', log]))
    for (const [id, log] of some) told.set(id, log)
    await transaction(database.pool, async (tx) => {
      await lockFigures(tx)
      await countAnew(tx, some, { reach, logsOf })
    })
  }
}

test('[IK1] sums and late matters equal a recount from the logs, however often matters were counted on the way', async () => {
  const dice = diceOf(20_261_129)
  const lives = Array.from({ length: matters }, () => randomLife(dice, Math.ceil(matters / 60)))
  await keep(lives.map((log) => log.slice(0, 1 + Math.floor(dice() * log.length))))
  await keep(lives.filter(() => dice() < 0.5).map((log) => log.slice(0, 1 + Math.floor(dice() * log.length))))
  const began = performance.now()
  await keep(lives)
  const took = performance.now() - began
  const asked = { areaCode: '350603003', from: '2025-01', to: '2027-12' }
  const counted = recount(lives, asked.areaCode)
  expect(await listSums(database.pool, asked)).toEqual(counted.sums)
  const repeats = counted.sums.filter(({ indicator }) => indicator === 'repeated')
  expect(repeats.reduce((all, { hits }) => all + hits, 0)).toBeGreaterThan(5)
  const at = '2026-02-28T16:00:00.000Z'
  const late = await countLate(database.pool, { areaCode: asked.areaCode, ends: [{ month: '2026-02', at }] })
  expect(late.get('2026-02')).toBe(counted.lateAt(at))
  const Behind = z.object({ indicator: z.string(), cases: z.coerce.number() })
  const { rows } = await database.owner.query(
    `select indicator, count(*) as cases from indicators.contribution where starts_with(area_code, '350603003')
     group by 1 order by 1`,
  )
  const sums = Map.groupBy(counted.sums, ({ indicator }) => indicator)
  for (const { indicator, cases } of z.array(Behind).parse(rows))
    expect([indicator, sums.get(indicator)?.reduce((all, one) => all + one.cases, 0)]).toEqual([indicator, cases])
  if (matters > 1000) process.stdout.write(`${matters} matters counted in ${(took / 1000).toFixed(1)} s\n`)
}, 1_800_000)

/** The plain way: every log on its own, added up in memory. */
function recount(lives: readonly Log[], areaCode: string) {
  const traces = lives.map((log) => ({ log, trace: domain.traceOf(log) }))
  // Side by side, strips much wider than anything reaches.
  const stripOf = ({ longitude }: { readonly longitude: number }) => Math.floor(longitude * 500)
  const byStrip = Map.groupBy(traces, ({ trace }) => (trace ? `${trace.categoryId} ${stripOf(trace)}` : ''))
  const isRepeated = ({ log, trace }: (typeof traces)[number]) =>
    trace !== undefined &&
    [-1, 0, 1]
      .flatMap((aside) => byStrip.get(`${trace.categoryId} ${stripOf(trace) + aside}`) ?? [])
      .some(
        (other) =>
          other.log !== log && other.trace && domain.isRepeatOf(other.trace, trace, reach.of(trace.categoryId)),
      )
  const made = traces
    .flatMap((one) => domain.contributionsOf(one.log, isRepeated(one)) ?? [])
    .filter((one) => one.areaCode.startsWith(areaCode))
  const cases = made.flatMap((one) => one.cases.map((added) => ({ ...added, month: domain.monthOf(added.at) })))
  const groups = Map.groupBy(cases, ({ indicator, month }) => `${indicator} ${month}`)
  const sums = [...groups.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const [indicator = '', month = ''] = key.split(' ')
      const minutes = group.reduce((all, one) => all + one.minutes, 0)
      return { indicator, month, hits: group.filter(({ hit }) => hit).length, cases: group.length, minutes }
    })
  const lateAt = (at: string) =>
    made.filter(({ late }) => late && late.from <= at && (late.until === undefined || late.until >= at)).length
  return { sums, lateAt }
}
