import { inbound as domain } from '@ejia/domain'
import { expect, test } from 'vitest'
import { openPeopleBook } from './people-book.ts'

const surnames = Array.from('陈林黄张李')
const given = Array.from('明芳英丽华秀晓小红')

/** Everybody has one of a few names and one of a few birth dates, so that many are alike. */
const people: readonly domain.Candidate[] = Array.from({ length: 3000 }, (_, at) => ({
  personId: `p${at}`,
  name: `${surnames[at % 5]}${given[(at * 7) % 9]}${given[(at * 11) % 8]}`,
  birthOn: `19${40 + (at % 60)}-0${1 + (at % 9)}-15`,
}))
const rows = people
  .filter((_, at) => at % 50 === 0)
  .map(({ name, birthOn }, at) => ({ name: at % 3 === 0 ? `${name.slice(0, 2)}天` : name, birthOn }))

async function* each(list: readonly domain.Candidate[]): AsyncGenerator<domain.Candidate> {
  yield* list
}

test('a row is decided as it would be if everybody were compared with it', async () => {
  const book = await openPeopleBook(each(people), rows)
  for (const row of rows) {
    const bearers = people.filter(({ name }) => name === row.name).length
    expect(book.crowd(row.name)).toEqual({ size: people.length, bearers })
    const everybody = domain.matchRow(row, people.filter(sharesKey(row)), { size: people.length, bearers })
    expect(domain.matchRow(row, book.find(row), book.crowd(row.name))).toEqual(everybody)
  }
})

test('whoever is called otherwise than every row is not kept, whenever they were born', async () => {
  const [row] = rows
  if (!row) throw new Error('no row')
  const book = await openPeopleBook(each(people), [row])
  const found = book.find(row)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ name }) => domain.compareNames(name, row.name) === 'differs')).toEqual([])
  expect(book.find({ name: '', birthOn: people[1]?.birthOn })).toEqual([])
})

test('somebody whom a row brought is found by the next one', async () => {
  const row = { name: '欧阳天明', birthOn: '1990-01-01' }
  const book = await openPeopleBook(each([]), [row])
  expect(book.find(row)).toEqual([])
  book.add({ ...row, personId: 'new' })
  expect(book.find(row).map(({ personId }) => personId)).toEqual(['new'])
  expect(book.crowd(row.name)).toEqual({ size: 1, bearers: 1 })
})

function sharesKey(row: Pick<domain.Known, 'name' | 'birthOn'>) {
  const keys = new Set(domain.nameKeysOf(row.name))
  return (person: domain.Candidate) =>
    person.birthOn === row.birthOn || domain.nameKeysOf(person.name).some((key) => keys.has(key))
}
