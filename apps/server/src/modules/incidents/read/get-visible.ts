import { type accounts, incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { findIncident, type Loaded } from '../store/load.ts'

/** A matter that the actor may see. That one exists which they may not see is never said. */
export async function getVisible(
  desk: Pick<Desk, 'database' | 'readCity'>,
  actor: accounts.Actor,
  id: string,
): Promise<Loaded> {
  const [loaded, { city }] = await Promise.all([findIncident(desk.database, id), desk.readCity()])
  if (!loaded || !incidents.canSee(actor, loaded.state, city)) throw new Refusal('incident.not-found')
  return loaded
}
