import { type Away, standIn } from '../accounts/index.ts'
import type { People, Staff } from './notice.ts'

/** One of the staff with the roles that are theirs, whom they stand in for now and who stands in for them. */
export type StaffNow = Pick<Staff, 'personId' | 'memberships'> & {
  readonly away: readonly Away[]
  readonly deputyId?: string
}

/** Everybody as they can be told today: in the place of somebody who is away stands their deputy. */
export function peopleNow(staff: readonly StaffNow[]): People {
  const byId = new Map(
    staff.map(({ personId, memberships, away }): [string, Staff] => [
      personId,
      { kind: 'staff', personId, ...standIn(memberships, away) },
    ]),
  )
  const deputies = new Map(staff.map(({ personId, deputyId }) => [personId, deputyId]))
  const find = (id: string) => byId.get(deputies.get(id) ?? id) ?? byId.get(id)
  const present = [...byId.values()].filter(({ personId }) => find(personId)?.personId === personId)
  const ofUnit = Map.groupBy(
    present.flatMap((person) =>
      [...new Set(person.memberships.map(({ unitId }) => unitId))].map((unitId) => ({ unitId, person })),
    ),
    ({ unitId }) => unitId,
  )
  return { find, ofUnit: (unitId) => (ofUnit.get(unitId) ?? []).map(({ person }) => person) }
}
