import sql from 'sql-template-tag'
import { run, type Transaction } from '../../../platform/index.ts'
import type { NewMembership } from './memberships.ts'
import type { NewPerson } from './people.ts'

export type NewPeople = {
  readonly people: readonly NewPerson[]
  readonly memberships: readonly NewMembership[]
  /** Of the password they share. */
  readonly hash: string
}

export async function addPeople(tx: Transaction, { people, memberships, hash }: NewPeople): Promise<void> {
  await run(
    tx,
    sql`
    with given as (
      select id, name, phone from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
        as given (id uuid, name text, phone text)
    ), added as (
      insert into accounts.person (id, name, phone) select id, name, phone from given
    )
    insert into accounts.credential (person_id, hash, must_change) select id, ${hash}, false from given`,
  )
  await run(
    tx,
    sql`
    insert into accounts.membership (id, person_id, unit_id, role, cleared)
    select id, "personId", "unitId", role, cleared from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
      as given (id uuid, "personId" uuid, "unitId" uuid, role text, cleared boolean)`,
  )
}
