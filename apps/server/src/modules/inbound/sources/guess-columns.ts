import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { inbound as domain, Refusal, registry } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { type Platform, receiveTable } from '../../../platform/index.ts'
import { type Reading, readingNow } from '../runs/read-cells.ts'
import { findOrigin } from './find-origin.ts'
import { readRecords } from './read-records.ts'
import { type Cells, readTableRecords } from './read-table-records.ts'

type Guessed = ReplyOf<typeof api.readInboundColumns>

const looked = 50
export const mostBytes = { text: 150 * 1024 * 1024, workbook: 40 * 1024 * 1024 }

/** The names of the columns, as the first rows have them, and what they say by themselves. */
export async function guessColumns(
  platform: Platform,
  given: InputOf<typeof api.readInboundColumns>['body'],
): Promise<Guessed> {
  const origin = findOrigin(platform, given)
  if (origin.kind === 'file') throw new Refusal('inbound.address', { field: 'body.kind' })
  return guess(readRecords(origin), await readingNow(platform))
}

export async function guessFileColumns(platform: Platform, request: FastifyRequest): Promise<Guessed> {
  const reading = await readingNow(platform)
  return receiveTable(request, mostBytes, ({ table }) => guess(readTableRecords(table), reading))
}

async function guess(records: AsyncIterable<Cells>, reading: Reading): Promise<Guessed> {
  const names = new Set<string>()
  let count = 0
  for await (const record of records) {
    for (const name of record.keys()) if (name !== '') names.add(name.slice(0, 100))
    count += 1
    if (count === looked) break
  }
  const used = new Set<string>()
  return [...names].map((name) => {
    const meaning = meaningOf(name, reading)
    if (meaning === undefined || used.has(meaning) || !domain.isForeignMeaning(meaning, reading))
      return { name, meaning: null }
    used.add(meaning)
    return { name, meaning }
  })
}

const ownHeaders: readonly (readonly [RegExp, string])[] = [
  [/^(住址|地址|居住地址|现住址|家庭住址|家庭地址|详细地址|address)$/i, 'address'],
  [/^(出生日期|出生年月|出生年月日|生日|出生年份|birth(date|day|on)?)$/i, 'birthOn'],
]

function meaningOf(name: string, { items }: Reading): string | undefined {
  const plain = name.normalize('NFKC').replaceAll(/[\s*()（）:：_]/g, '')
  const own = ownHeaders.find(([pattern]) => pattern.test(plain))?.[1]
  return own ?? registry.guessColumn(name) ?? [...items.values()].find((item) => item.name === plain)?.code
}
