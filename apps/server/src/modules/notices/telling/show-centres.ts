import { incidents } from '@ejia/domain'
import { publishAll, run, type Transaction } from '../../../platform/index.ts'
import { listMatterStates } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'

/** Lets open screens read a matter anew where whom it reached changed: of that its own commands say nothing. */
export async function showCentres(
  tx: Transaction,
  { readCity }: Pick<Desk, 'readCity'>,
  incidentIds: readonly string[],
): Promise<void> {
  const { city } = await readCity()
  const states = await listMatterStates(tx, incidentIds)
  const changes = states.map((state) => ({
    topics: incidents.topicsOf(state, city),
    incidentId: state.id,
    version: state.version,
  }))
  await run(tx, publishAll(changes))
}
