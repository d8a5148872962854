import { parseArgs } from 'node:util'
import { inbound } from '@ejia/domain'
import { type Listed, madeUpRows, rowKinds } from './inbound/made-up-rows.ts'
import { madeUpTown } from './inbound/made-up-town.ts'
import { inboundOnServer } from './inbound/on-server.ts'
import type { Table } from './table.ts'

const seed = 7
const people = 50_000
const rowsEach = 4000
const rowsOnServer = 4000

/**
 * How rows of other departments find those on record, on a generated town: nine of ten rows are somebody of it, with the
 * errors of hand-kept lists; the tenth is a stranger. What each kind of row leaves out is in its name. Then a list goes
 * through a server: `npm run bench -- inbound --people 1000000`.
 */
export async function inboundBench(): Promise<Table[]> {
  const { values } = parseArgs({ strict: false, allowPositionals: true, options: { people: { type: 'string' } } })
  const town = madeUpTown(seed, people)
  const book = bookOf(town)
  const begun = performance.now()
  const rows = rowKinds.map((kind, at) => {
    const listed = madeUpRows(town, { kind, count: rowsEach, seed: seed + at })
    return [kind, ...share(listed, book)]
  })
  const each = ((performance.now() - begun) / (rowsEach * rowKinds.length)).toFixed(2)
  return [
    {
      title: `Rows of other departments: ${rowsEach} of each kind against ${people} people, ${each} ms a row`,
      columns: [
        'what a row has',
        'rightly matched',
        'rightly new',
        'asked',
        'with the right one',
        'wrongly matched',
        'wrongly new',
      ],
      rows,
    },
    await inboundOnServer(Number(values.people ?? people), rowsOnServer),
  ]
}

type Book = {
  readonly size: number
  readonly find: (row: inbound.Known) => inbound.Candidate[]
  readonly bearers: (name: string) => number
}

/** As the server keeps one for a run: by sound, by birth date, by room and by the keys. */
function bookOf(town: readonly inbound.Candidate[]): Book {
  const byKey = new Map<string, inbound.Candidate[]>()
  const names = new Map<string, number>()
  for (const person of town) {
    names.set(person.name, (names.get(person.name) ?? 0) + 1)
    for (const key of keysOf(person)) {
      const known = byKey.get(key)
      if (known) known.push(person)
      else byKey.set(key, [person])
    }
  }
  return {
    size: town.length,
    find: (row) => [...new Set(keysOf(row).flatMap((key) => byKey.get(key) ?? []))],
    bearers: (name) => names.get(name) ?? 0,
  }
}

function keysOf({ name, idCard, phone, birthOn, place }: inbound.Known): string[] {
  return [...inbound.nameKeysOf(name), idCard, phone, birthOn, place?.roomId].filter((key) => key !== undefined)
}

function share(listed: readonly Listed[], book: Book): string[] {
  const counts = { matched: 0, fresh: 0, asked: 0, helped: 0, wrong: 0, twice: 0 }
  for (const { row, is } of listed) {
    const match = inbound.matchRow(row, book.find(row), { size: book.size, bearers: book.bearers(row.name) })
    if (match.kind === 'same') counts[match.personId === is ? 'matched' : 'wrong'] += 1
    else if (match.kind === 'new') counts[is === undefined ? 'fresh' : 'twice'] += 1
    else {
      counts.asked += 1
      if (match.candidates.some(({ personId }) => personId === is)) counts.helped += 1
    }
  }
  const { matched, fresh, asked, helped, wrong, twice } = counts
  return [matched, fresh, asked, helped, wrong, twice].map((count) => `${((100 * count) / listed.length).toFixed(2)} %`)
}
