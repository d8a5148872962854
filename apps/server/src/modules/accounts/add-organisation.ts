import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../platform/index.ts'
import { hashPassword } from './password.ts'
import { addPeople } from './store/bulk.ts'
import { addUnits } from './store/units.ts'

/** Units and people as somebody trusted hands them over, all with the same password. */
export type Organisation = {
  readonly units: readonly domain.Unit[]
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly phone: string
    readonly memberships: readonly { readonly unitId: string; readonly role: domain.Role; readonly cleared: boolean }[]
  }[]
  readonly password: string
}

export async function addOrganisation(tx: Transaction, { units, people, password }: Organisation): Promise<void> {
  await addUnits(tx, units)
  await addPeople(tx, {
    people: people.map(({ id, name, phone }) => ({ id, name, phone })),
    memberships: people.flatMap(({ id: personId, memberships }) =>
      memberships.map((membership) => ({ id: newId(), personId, ...membership })),
    ),
    hash: await hashPassword(password),
  })
}
