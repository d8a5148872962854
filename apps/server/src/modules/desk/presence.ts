import type { Beside } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { cityUnits, findPersonNames } from '../accounts/index.ts'
import { readAs } from '../incidents/index.ts'
import { keepPresence, removePresence } from './store/presence.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

/** Tells colleagues that one has the matter open, and answers who else has. */
export async function notePresence(
  platform: Platform,
  actor: Staff,
  { incidentId, writing }: { readonly incidentId: string; readonly writing: boolean },
): Promise<Beside[]> {
  const { database } = platform
  await readAs(platform, actor).checkVisible(incidentId)
  const unitName = await nameOfUnit(platform, actor.memberships[0]?.unitId)
  const others = await keepPresence(database, { incidentId, personId: actor.personId, unitName, writing })
  const names = await findPersonNames(
    database,
    others.map(({ personId }) => personId),
  )
  return others.map(({ personId: id, ...rest }) => ({ person: { id, name: names.get(id) ?? '' }, ...rest }))
}

export async function endPresence(platform: Platform, actor: Staff, incidentId: string): Promise<void> {
  await readAs(platform, actor).checkVisible(incidentId)
  await removePresence(platform.database, incidentId, actor.personId)
}

async function nameOfUnit({ database }: Platform, unitId: string | undefined): Promise<string> {
  const units = await cityUnits(database)
  return units.find(({ id }) => id === unitId)?.name ?? ''
}
