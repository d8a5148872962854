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
  const people = domain.peopleNow(
    staff.map(({ personId, memberships, away, deputyId }) => ({
      personId,
      memberships,
      away,
      ...(deputyId === null ? {} : { deputyId }),
    })),
  )
  return { city, people }
}
