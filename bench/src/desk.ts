import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { logIn } from '@ejia/e2e/city'
import { type Question, questionsOf, type Seen } from './desk/questions.ts'
import { copiesIn, grow } from './grow-to.ts'
import type { Table } from './table.ts'
import { type Timing, time } from './timing.ts'
import { type BenchCity, withCity } from './with-city.ts'

const asked = 100
const atOnce = 4
const phone = '13912345678'

/**
 * What a dispatcher's desk asks for, at one size of the city and then at another:
 * `npm run bench -- desk --sizes 1000000,10000000`. Ten million take some 30 GB of disk and most of an hour to make; with
 * `--folder` they stay there, and a later run asks the same of what it finds.
 */
export function deskBench(): Promise<Table> {
  const { values } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: { sizes: { type: 'string' }, folder: { type: 'string' } },
  })
  const sizes = String(values.sizes ?? '1000000,10000000')
    .split(',')
    .map(Number)
  const folder = values.folder === undefined ? undefined : resolve(String(values.folder))
  const work = async (city: BenchCity) => {
    const dispatcher = (await logIn(city.url, '黄建平')).call
    const place = { areaCode: '350603003003001', address: '路口' }
    const onBehalfOf = { name: '来电人', phone }
    const report = { commandId: newId(), text: '路口有豺狼', place, onBehalfOf }
    const { caseCode } = await dispatcher(incidents.reportIncident, { body: report })
    const measured: Measured[] = []
    let from = await copiesIn(city.database)
    for (const to of sizes) {
      if (to < from) throw new Error(`${from} matters are there already`)
      if (to > from) await grow(city.database, { from, to, atLast: sizes.at(-1) ?? to })
      measured.push(await measure(city, { caseCode, phone }))
      from = to
    }
    return tableOf(sizes, measured)
  }
  return withCity(work, {}, folder)
}

type Measured = ReadonlyMap<string, Timing>

async function measure({ url }: Pick<BenchCity, 'url'>, seen: Seen): Promise<Measured> {
  const centre = (await logIn(url, '黄建平')).call
  const city = (await logIn(url, '徐海生')).call
  const questions = await questionsOf({ centre, city }, seen)
  const measured = new Map<string, Timing>()
  for (const [name, ask] of Object.entries<Question>(questions)) {
    await time(atOnce, atOnce, ask)
    measured.set(name, await time(asked, atOnce, ask))
  }
  return measured
}

/** Each size beside the others, and how much slower the last is than the first. */
function tableOf(sizes: readonly number[], measured: readonly Measured[]): Table {
  const [first] = measured
  const last = measured.at(-1)
  return {
    title: `A dispatcher's desk over HTTP, ${atOnce} at once, milliseconds`,
    columns: [
      'what',
      ...sizes.flatMap((size) => [`p50 at ${size.toLocaleString('en')}`, 'p99']),
      'p50 grows',
      'p99 grows',
    ],
    rows: [...(first?.keys() ?? [])].map((name) => {
      const ratio = (percentile: 'p50' | 'p99') =>
        ((last?.get(name)?.[percentile] ?? 0) / (first?.get(name)?.[percentile] ?? 1)).toFixed(1)
      const cells = measured.flatMap((at) => [at.get(name)?.p50.toFixed(1) ?? '', at.get(name)?.p99.toFixed(1) ?? ''])
      return [name, ...cells, ratio('p50'), ratio('p99')]
    }),
  }
}
