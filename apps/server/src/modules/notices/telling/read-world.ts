import { notices as domain, type incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { listStaff } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'

/** The organisation, and everybody whom these states of a matter may concern. */
export async function readWorld(
  tx: Transaction,
  desk: Pick<Desk, 'readCity'>,
  states: readonly incidents.Incident[],
): Promise<domain.World> {
  const { city } = await desk.readCity()
  const staff = await listStaff(tx, {
    unitIds: [...new Set(states.flatMap((state) => domain.unitsConcerned(state, city)))],
    personIds: [...new Set(states.flatMap(domain.peopleConcerned))],
  })
  const byId = new Map(
    staff.map(({ personId, memberships }) => [personId, { kind: 'staff' as const, personId, memberships }]),
  )
  const byUnit = new Map<string, domain.Staff[]>()
  for (const person of byId.values())
    for (const unitId of new Set(person.memberships.map((held) => held.unitId)))
      byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), person])
  return { city, people: { ofUnit: (id) => byUnit.get(id) ?? [], find: (id) => byId.get(id) } }
}
