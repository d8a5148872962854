import { listStaff } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import type { Claimed } from '../store/deliveries.ts'

/** The number as it is now, also where it changed since the notice was written. */
export async function phoneOf(
  { database, readReporterContact }: Pick<Desk, 'database' | 'readReporterContact'>,
  { personId, reporterId }: Pick<Claimed, 'personId' | 'reporterId'>,
): Promise<string | undefined> {
  if (reporterId !== null) return (await readReporterContact(reporterId))?.phone
  if (personId === null) return undefined
  const staff = await listStaff(database, { unitIds: [], personIds: [personId] })
  const person = staff.find((one) => one.personId === personId)
  return person?.phone
}
