import type { IncidentDetail } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import type { Vault } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { listReporters, type StoredReporter } from '../store/reporters.ts'
import { maskName, maskPhone } from './mask.ts'

type Needed = Pick<Desk, 'database' | 'vault' | 'listPersonNames'>
type Views = IncidentDetail['reporters']

/** Reporters as staff see them: residents masked, colleagues by name. */
export async function presentReporters(desk: Needed, state: incidents.Incident): Promise<Views> {
  return (await presentReportersOf(desk, [state])).get(state.id) ?? []
}

/** The same for many matters, by the matter's id, with one question for all. */
export async function presentReportersOf(
  { database, vault, listPersonNames }: Needed,
  states: readonly incidents.Incident[],
): Promise<ReadonlyMap<string, Views>> {
  const ids = states.flatMap(({ reporters }) => reporters.map(({ reporterId }) => reporterId))
  const stored = await listReporters(database, ids)
  const byId = new Map(stored.map((one) => [one.id, one]))
  const people = await listPersonNames(stored.map(({ personId }) => personId).filter((id) => id !== null))
  const present = ({ reporterId, kind, joinedAt, rating }: incidents.Reporter) => {
    const known = byId.get(reporterId)
    const colleague = known?.personId ? people.get(known.personId) : undefined
    return {
      kind,
      ...(known ? contactOf(known, vault) : noContact),
      ...(colleague ? { name: colleague } : {}),
      joinedAt,
      rating: rating ?? null,
    }
  }
  return new Map(states.map(({ id, reporters }) => [id, reporters.map(present)]))
}

const noContact = { name: null, phone: null }

function contactOf({ id, nameSealed, phoneSealed }: StoredReporter, vault: Vault) {
  return {
    name: nameSealed === null ? null : maskName(vault.open(nameSealed, id)),
    phone: phoneSealed === null ? null : maskPhone(vault.open(phoneSealed, id)),
  }
}
