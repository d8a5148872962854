import { places } from '@ejia/domain'
import type { Table } from '../table.ts'
import { madeUpAddresses } from './made-up-addresses.ts'
import { noises } from './noise.ts'
import { dice } from './random.ts'
import type { Register } from './village.ts'

const addresses = 50_000
const asked = 4000

/** Look-ups a second of one core (processor time, so that a busy machine says the same) at 50,000 addresses. */
export function speedTable(register: Register): Table {
  const made = madeUpAddresses(addresses, register.places)
  const all = [...register.places, ...made]
  const before = heapUsed()
  const building = spent(() => places.buildPlaceIndex(all))
  const index = building.result
  const megabytes = (heapUsed() - before) / 1e6
  const questions = questionsFor(register, made)
  for (const texts of Object.values(questions)) lookUp(index, texts) // the first round compiles
  return {
    title:
      `${all.length.toLocaleString('en')} places, index built in ${building.seconds.toFixed(2)} s` +
      (megabytes > 0 ? `, ${megabytes.toFixed(0)} MB` : ''),
    columns: ['question', 'look-ups/s', 'µs each'],
    rows: Object.entries(questions).map(([name, texts]) => {
      const { seconds } = spent(() => lookUp(index, texts))
      return [
        name,
        Math.round(texts.length / seconds).toLocaleString('en'),
        ((seconds * 1e6) / texts.length).toFixed(0),
      ]
    }),
  }
}

function questionsFor(register: Register, made: readonly places.Place[]): Readonly<Record<string, readonly string[]>> {
  const names = new Map(register.places.map(({ areaCode, name }) => [areaCode, name]))
  const ways = noises(register)
  const { below, pick } = dice(7)
  const anyBuilding = () => pick(made) ?? { name: '', areaCode: '', address: '' }
  const changed = (way: string) =>
    times(() => {
      const village = pick(register.villages)
      return (village && ways[way]?.(village, dice(below(1e9)))) ?? ''
    })
  return {
    'short name of a village': changed('short name'),
    'village misheard': changed('accent, as said'),
    'village in a sentence': changed('in a sentence'),
    building: times(() => anyBuilding().name),
    'community and building': times(() => {
      const { areaCode, name } = anyBuilding()
      return `${names.get(areaCode) ?? ''}${name}`
    }),
    'road and number': times(() => anyBuilding().address ?? ''),
  }
}

function times(make: () => string): string[] {
  return Array.from({ length: asked }, make)
}

function lookUp(index: places.PlaceIndex, texts: readonly string[]): void {
  for (const text of texts) places.matchPlace(index, { text, isSpoken: true })
}

function spent<Result>(work: () => Result): { readonly result: Result; readonly seconds: number } {
  const begun = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(begun)
  return { result, seconds: (user + system) / 1e6 }
}

/** Exact with `node --expose-gc`, near enough without. */
function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
