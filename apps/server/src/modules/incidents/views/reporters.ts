import type { IncidentDetail } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import type { Vault } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { listReporters, type StoredReporter } from '../store/reporters.ts'
import { maskName, maskPhone } from './mask.ts'

/** Reporters as staff see them: residents masked, colleagues by name. */
export async function presentReporters(
  { database, vault, listPersonNames }: Pick<Desk, 'database' | 'vault' | 'listPersonNames'>,
  { reporters }: incidents.Incident,
): Promise<IncidentDetail['reporters']> {
  const stored = await listReporters(
    database,
    reporters.map(({ reporterId }) => reporterId),
  )
  const byId = new Map(stored.map((one) => [one.id, one]))
  const people = await listPersonNames(stored.map(({ personId }) => personId).filter((id) => id !== null))
  return reporters.map(({ reporterId, kind, joinedAt, rating }) => {
    const known = byId.get(reporterId)
    const colleague = known?.personId ? people.get(known.personId) : undefined
    return {
      kind,
      ...(known ? contactOf(known, vault) : noContact),
      ...(colleague ? { name: colleague } : {}),
      joinedAt,
      rating: rating ?? null,
    }
  })
}

const noContact = { name: null, phone: null }

function contactOf({ id, nameSealed, phoneSealed }: StoredReporter, vault: Vault) {
  return {
    name: nameSealed === null ? null : maskName(vault.open(nameSealed, id)),
    phone: phoneSealed === null ? null : maskPhone(vault.open(phoneSealed, id)),
  }
}
