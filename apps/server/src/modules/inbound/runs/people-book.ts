import { inbound as domain, registry } from '@ejia/domain'

/**
 * Of those on record in an area, who may be somebody of these rows. Names stand nowhere in the database by which they
 * could be found, so everybody is looked at once; kept are only those who are called like one of the rows.
 */
export type PeopleBook = {
  readonly find: (row: domain.Known) => domain.Candidate[]
  readonly crowd: (name: string) => { readonly size: number; readonly bearers: number }
  readonly add: (person: domain.Candidate) => void
}

type Sought = Pick<domain.Known, 'name' | 'birthOn'>

export async function openPeopleBook(
  people: AsyncIterable<domain.Candidate>,
  rows: readonly Sought[],
): Promise<PeopleBook> {
  const book = emptyBook(rows)
  for await (const person of people) book.add(person)
  return book
}

function emptyBook(rows: readonly Sought[]): PeopleBook {
  const sought = namesByKey(rows)
  const bearers = new Map(rows.map(({ name }) => [registry.nameKey(name), 0]))
  const byKey = new Map<string, domain.Candidate[]>()
  let size = 0
  return {
    find: (row) => [...new Set(keysOf(row).flatMap((key) => byKey.get(key) ?? []))],
    crowd: (name) => ({ size, bearers: bearers.get(registry.nameKey(name)) ?? 0 }),
    add(person) {
      size += 1
      const name = registry.nameKey(person.name)
      const alike = bearers.get(name)
      if (alike !== undefined) bearers.set(name, alike + 1)
      for (const key of keysOf(person)) {
        const names = [...(sought.get(key) ?? [])]
        if (!names.some((one) => domain.compareNames(one, name) !== 'differs')) continue
        const known = byKey.get(key)
        if (known) known.push(person)
        else byKey.set(key, [person])
      }
    },
  }
}

function namesByKey(rows: readonly Sought[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const known = names.get(key)
      if (known) known.add(row.name)
      else names.set(key, new Set([row.name]))
    }
  return names
}

/** By sound and by birth date; id cards, phones and rooms are found in the database. */
function keysOf({ name, birthOn }: Sought): string[] {
  return [...domain.nameKeysOf(name), birthOn].filter((key) => key !== undefined)
}
