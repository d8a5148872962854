import type { Desk } from '../desk.ts'
import { listReporters } from '../store/reporters.ts'

/** How a reporter can be reached, in clear; for staff it is the person, whom accounts knows. */
export type ReporterContact = { readonly name?: string; readonly phone?: string; readonly personId?: string }

export async function readReporterContact(
  { database, vault }: Pick<Desk, 'database' | 'vault'>,
  reporterId: string,
): Promise<ReporterContact | undefined> {
  const [known] = await listReporters(database, [reporterId])
  if (!known) return undefined
  const { id, personId, nameSealed, phoneSealed } = known
  return {
    ...(personId === null ? {} : { personId }),
    ...(nameSealed === null ? {} : { name: vault.open(nameSealed, id) }),
    ...(phoneSealed === null ? {} : { phone: vault.open(phoneSealed, id) }),
  }
}
