import { parseArgs } from 'node:util'
import { similar } from '@ejia/domain'
import { madeUpMatters } from './suggestions/made-up-matters.ts'
import { readPairs } from './suggestions/read-pairs.ts'
import type { Table } from './table.ts'

/**
 * How well words alone tell the same matter from another. `npm run bench similar -- --pairs a.csv --text text --title
 * quoted_titles` takes orders that quote an earlier one's title; without a file, made-up matters and their echo.
 */
export async function similarBench(): Promise<Table[]> {
  const { values } = parseArgs({ strict: false, allowPositionals: true, options })
  const columns = { text: String(values.text ?? 'text'), title: String(values.title ?? 'title') }
  const pairs = typeof values.pairs === 'string' ? await readPairs(values.pairs, columns) : echoes()
  const shown = pairs.slice(0, 400)
  const begun = performance.now()
  const same = shown.map(({ text, title }) => similar.textLikeness(text, title))
  const others = shown.flatMap(({ text, title }, at) =>
    [1, 7, 31].flatMap((step) => {
      const other = shown[(at + step) % shown.length]
      return other && other.title !== title ? [similar.textLikeness(text, other.title)] : []
    }),
  )
  const milliseconds = (performance.now() - begun) / (same.length + others.length)
  return [
    {
      title: `Likeness of words: ${same.length} matters with their own echo and ${others.length} with another's`,
      columns: [
        'told apart (AUC)',
        'same: lowest tenth',
        'same: median',
        'other: median',
        'other: highest twentieth',
        'ms each',
      ],
      rows: [
        [
          areaUnder(same, others).toFixed(3),
          ...[quantile(same, 0.1), quantile(same, 0.5), quantile(others, 0.5), quantile(others, 0.95)].map((value) =>
            value.toFixed(2),
          ),
          milliseconds.toFixed(2),
        ],
      ],
    },
  ]
}

const options = { pairs: { type: 'string' }, text: { type: 'string' }, title: { type: 'string' } } as const

/** The same matter told a second time, without its beginning. */
function echoes() {
  return madeUpMatters(400).map(({ text }) => ({ text, title: text.slice(6, 30) }))
}

/** How often the same pair is rated above another one. */
function areaUnder(same: readonly number[], others: readonly number[]): number {
  const wins = same.reduce((sum, one) => sum + others.filter((other) => one > other).length, 0)
  return wins / Math.max(1, same.length * others.length)
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
