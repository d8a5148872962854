import { registry } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { listChangesByIds } from '../store/changes.ts'
import { listResidents } from '../store/people.ts'

type Changed = {
  readonly personId: string
  readonly gridCode: string | null
  /** By the code of the item, what follows from them included. */
  readonly items: readonly string[]
  readonly isComingOrGoing: boolean
}

/** What committed changes did to people's records, by the id of the change. */
export async function readRecordChanges(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Changed[]>> {
  const found = new Map<string, readonly Changed[]>()
  for (const { id, what, personId, roomId, gridCode, fields } of await listChangesByIds(tx, ids)) {
    const isComingOrGoing = what !== 'corrected' && what !== 'roomChanged'
    if (what.startsWith('organisation')) continue
    const people = personId !== null ? [personId] : roomId !== null ? await listResidentIds(tx, roomId) : []
    const items = personId === null ? fields.map((code) => `room.${code}`) : itemsOf(fields)
    found.set(
      id,
      people.map((one) => ({ personId: one, gridCode, items, isComingOrGoing })),
    )
  }
  return found
}

/** Who lives in a room now. */
export async function listResidentIds(tx: Transaction, roomId: string): Promise<string[]> {
  return (await listResidents(tx, [roomId])).map(({ id }) => id)
}

function itemsOf(fields: readonly string[]): string[] {
  const followed = registry.allFields.filter(
    ({ subject, derivedFrom }) => subject === 'person' && derivedFrom !== undefined && fields.includes(derivedFrom),
  )
  const all = [...fields, ...followed.map(({ code }) => code), ...(fields.includes('idCard') ? ['age'] : [])]
  return all.map((code) => `person.${code}`)
}
