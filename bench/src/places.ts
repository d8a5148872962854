import { places } from '@ejia/domain'
import { demoRegister } from './places/demo-register.ts'
import { type Noise, noises } from './places/noise.ts'
import { speedTable } from './places/speed-table.ts'
import { isHeldBack, type Tally, tryOut } from './places/try-out.ts'
import { type Register, readRegister } from './places/village.ts'
import type { Table } from './table.ts'

/**
 * How well names are matched and how fast. EJIA_BENCH_DATA names a folder with a real register of villages; without it
 * the demonstration city's is taken.
 */
export async function placesBench(): Promise<Table[]> {
  const folder = process.env.EJIA_BENCH_DATA
  const register = folder === undefined ? await demoRegister() : readRegister(folder)
  const index = places.buildPlaceIndex(register.places)
  const heard = { register, index, isSpoken: true }
  return [
    qualityTable('Heard, names tuned on', { ...heard, isHeld: false }),
    qualityTable('Heard, names held back', { ...heard, isHeld: true }),
    qualityTable('Typed, names held back', { ...heard, isSpoken: false, isHeld: true }),
    idleTable(register, index),
    speedTable(register),
  ]
}

type Sample = {
  readonly register: Register
  readonly index: places.PlaceIndex
  readonly isSpoken: boolean
  readonly isHeld: boolean
}

function qualityTable(title: string, { register, index, isSpoken, isHeld }: Sample): Table {
  const villages = register.villages.filter((village) => isHeldBack(village) === isHeld)
  const tried = Object.entries(noises(register)).map(([name, noise]: [string, Noise]): [string, Tally] => [
    name,
    tryOut({ index, villages, noise, isSpoken }),
  ])
  const all = tried.map(([, tally]) => tally).reduce(sum)
  return {
    title: `${title}: ${villages.length} of ${register.villages.length}, each changed in each way once (%)`,
    columns: ['changed how', 'tried', 'top-1', 'top-3', 'answered', 'asked', 'nothing', 'silently wrong'],
    rows: [...tried, ['all', all] as const].map(([name, tally]) => [name, ...percentages(tally)]),
  }
}

function sum(one: Tally, other: Tally): Tally {
  return {
    tried: one.tried + other.tried,
    first: one.first + other.first,
    amongThree: one.amongThree + other.amongThree,
    one: one.one + other.one,
    choose: one.choose + other.choose,
    none: one.none + other.none,
    wrong: one.wrong + other.wrong,
  }
}

function percentages({ tried, first, amongThree, one, choose, none, wrong }: Tally): string[] {
  const share = (count: number) => ((count * 100) / Math.max(1, tried)).toFixed(1)
  return [String(tried), ...[first, amongThree, one, choose, none].map(share), `${share(wrong)} (${wrong})`]
}

function idleTable({ idle }: Register, index: places.PlaceIndex): Table {
  const kinds = { one: 0, choose: 0, none: 0 }
  for (const text of idle) kinds[places.matchPlace(index, { text, isSpoken: true }).kind] += 1
  return {
    title: 'Sentences in which nobody means one of these places',
    columns: ['sentences', 'answered', 'asked', 'nothing'],
    rows: [[String(idle.length), String(kinds.one), String(kinds.choose), String(kinds.none)]],
  }
}
