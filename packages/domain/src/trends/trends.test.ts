import { expect, test } from 'vitest'
import { compareSeason } from './compare-season.ts'
import { findHotSpots } from './find-hot-spots.ts'
import { findNewWords } from './find-new-words.ts'
import { analyse, type TrendCase } from './index.ts'
import { listReturning } from './list-returning.ts'
import { scatter } from './testing/scatter.ts'

const until = '2026-11-01T00:00:00.000Z'
const here = { longitude: 117.7, latitude: 24.5 }

function cluster(size: number, days: number, kind = 'street-light'): TrendCase[] {
  return Array.from({ length: size }, (_, at) => ({
    id: `c${at}`,
    at: new Date(Date.parse(until) - (0.5 + (at * days) / size) * 86_400_000).toISOString(),
    categoryId: kind,
    areaCode: '350603003003001',
    longitude: here.longitude + (at % 3) * 0.0004,
    latitude: here.latitude + (at % 4) * 0.0003,
    text: '路灯不亮',
  }))
}

test('[TR1] a gathering in a place and in days is found where it was planted, and what it is made of', () => {
  const cases = [...scatter({ seed: 'one', cases: 600, until }), ...cluster(12, 6)]
  const { hotSpots } = findHotSpots(cases, { until, seed: 'a', times: 199 })
  const found = hotSpots.find(({ categoryId }) => categoryId === 'street-light')
  expect(found?.days).toBeLessThanOrEqual(10)
  expect(found?.cases).toBeGreaterThanOrEqual(10)
  expect(found?.cases).toBeGreaterThan(3 * (found?.expected ?? 99))
  expect(found?.incidentIds.filter((id) => id.startsWith('c')).length).toBeGreaterThanOrEqual(10)
  expect(Math.abs((found?.longitude ?? 0) - here.longitude)).toBeLessThan(0.004)
})

test('[TR2] the same matters and seed give the same, another seed the same places with nearly the same chance', () => {
  const cases = [...scatter({ seed: 'two', cases: 400, until }), ...cluster(10, 5)]
  const [one, again, other] = ['a', 'a', 'b'].map((seed) => findHotSpots(cases, { until, seed, times: 199 }))
  expect(again).toEqual(one)
  const places = (of: typeof one) => of?.hotSpots.map(({ incidentIds }) => incidentIds)
  expect(places(other)).toEqual(places(one))
})

test('[TR3] where places and days have nothing to do with each other hardly anything is found, though a place has many', () => {
  const worlds = Array.from({ length: 30 }, (_, at) => scatter({ seed: `w${at}`, cases: 250, until }))
  const found = worlds.filter(
    (cases, at) => findHotSpots(cases, { until, seed: `s${at}`, times: 99 }).hotSpots.length > 0,
  )
  expect(found.length).toBeLessThanOrEqual(4)
  expect(findHotSpots(worlds[0] ?? [], { until, seed: 's', times: 9 })).toMatchObject({ kinds: 5, level: 0.01 })
})

test('[TR4] hot spots of a kind share no matter, and two matters are none', () => {
  const far = cluster(12, 6).map((one) => ({ ...one, id: `f${one.id}`, longitude: one.longitude + 0.05 }))
  const cases = [...scatter({ seed: 'four', cases: 500, until }), ...cluster(12, 6), ...far]
  const spots = findHotSpots(cases, { until, seed: 'a', times: 199 }).hotSpots
  const ids = spots.filter(({ categoryId }) => categoryId === 'street-light').flatMap(({ incidentIds }) => incidentIds)
  expect(new Set(ids).size).toBe(ids.length)
  expect(spots.every((spot) => spot.cases >= 3)).toBe(true)
  expect(findHotSpots(cluster(2, 1), { until, seed: 'a' }).hotSpots).toEqual([])
})

test('[TR5] more or fewer is said only where the interval leaves out one', () => {
  expect(compareSeason(30, 45, 3)).toMatchObject({ verdict: 'more', usual: 15, ratio: 2 })
  expect(compareSeason(16, 45, 3)).toMatchObject({ verdict: 'asUsual' })
  expect(compareSeason(3, 60, 3)).toMatchObject({ verdict: 'fewer' })
  expect(compareSeason(3, 1, 3)).toBeUndefined()
  const { low = 0, high = 0, ratio = 0 } = compareSeason(20, 40, 1) ?? {}
  expect(low < ratio && ratio < high).toBe(true)
})

test('[TR6] a new word is found once, and neither names nor rare words are', () => {
  const usual = Array.from({ length: 300 }, (_, at) => ({
    id: `b${at}`,
    text: ['楼道堆放杂物', '路灯坏了', '垃圾没人收', '车辆乱停'][at % 4] ?? '',
  }))
  const now = [
    ...usual.slice(0, 80),
    ...Array.from({ length: 9 }, (_, at) => ({ id: `n${at}`, text: `小区共享电驴乱停放，老陈说第${at}次了` })),
    ...Array.from({ length: 4 }, (_, at) => ({ id: `r${at}`, text: '蝙蝠飞进屋里' })),
  ]
  const words = findNewWords(now, usual)
  expect(words[0]).toMatchObject({ now: 9, before: 0 })
  expect(words.filter(({ word }) => '共享电驴'.includes(word) || word.includes('电驴'))).toHaveLength(1)
  expect(words.some(({ word }) => /老陈|蝙蝠|路灯/.test(word))).toBe(false)
})

test('[TR7] what stood in three weeks and is there again comes back; what stood once in a crowd does not', () => {
  const asked = { from: '2026-10-01T00:00:00.000Z', until }
  const again = cluster(6, 28)
  const crowd = cluster(8, 3).map((one) => ({ ...one, areaCode: '350603003003002' }))
  expect(listReturning([...crowd, ...again], asked)).toMatchObject([{ areaCode: '350603003003001', weeks: 4 }])
  const past = again.map((one) => ({ ...one, at: new Date(Date.parse(one.at) - 40 * 86_400_000).toISOString() }))
  expect(listReturning(past, asked)).toEqual([])
})

test('[TR5] earlier years are asked first, then the weeks before, and where there is neither nothing is compared', () => {
  const cases = [...cluster(20, 28), ...cluster(9, 80).map((one) => ({ ...one, id: `o${one.id}` }))]
  const byKind = [['street-light', 10]] as const
  const asked = { cases, until, seed: 'a', since: '2026-01-01T00:00:00.000Z' }
  const years = analyse({ ...asked, earlier: { years: 2, byKind } })
  expect(years.against).toEqual({ what: 'years', spans: 2 })
  expect(years.kindsOver[0]?.compared).toMatchObject({ usual: 5, verdict: 'more' })
  const none = { years: 0, byKind: [] }
  expect(analyse({ ...asked, earlier: none }).against).toEqual({ what: 'weeks', spans: 3 })
  const young = analyse({ ...asked, earlier: none, since: '2026-10-10T00:00:00.000Z' })
  expect(young.against.spans).toBe(0)
  expect(young.kindsOver[0]?.compared).toBeUndefined()
  expect(young.kindsOver[0]?.weeks).toHaveLength(26)
})
