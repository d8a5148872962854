import { inbound as domain, registry } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { eachIdentity } from '../../registry/index.ts'

/** Those on record in an area, held for one run: names stand nowhere in the database by which they could be found. */
export type PeopleBook = {
  readonly find: (row: domain.Known) => domain.Candidate[]
  readonly crowd: (name: string) => { readonly size: number; readonly bearers: number }
  readonly add: (person: domain.Candidate) => void
}

export async function openPeopleBook(platform: Platform, areaCode: string): Promise<PeopleBook> {
  const book = emptyBook()
  for await (const { personId, name, idCard, phone, birthOn, place } of eachIdentity(platform, areaCode))
    book.add({ personId, name, idCard, phone, birthOn, place })
  return book
}

function emptyBook(): PeopleBook {
  const byKey = new Map<string, domain.Candidate[]>()
  const bearers = new Map<string, number>()
  let size = 0
  return {
    find: (row) => [...new Set(keysOf(row).flatMap((key) => byKey.get(key) ?? []))],
    crowd: (name) => ({ size, bearers: bearers.get(registry.nameKey(name)) ?? 0 }),
    add(person) {
      size += 1
      const name = registry.nameKey(person.name)
      bearers.set(name, (bearers.get(name) ?? 0) + 1)
      for (const key of keysOf(person)) {
        const known = byKey.get(key)
        if (known) known.push(person)
        else byKey.set(key, [person])
      }
    },
  }
}

/** By sound, by birth date, by room; id cards and phones are found by their keyed hashes. */
function keysOf({ name, birthOn, place }: domain.Known): string[] {
  return [...domain.nameKeysOf(name), birthOn, place?.roomId].filter((key) => key !== undefined)
}
