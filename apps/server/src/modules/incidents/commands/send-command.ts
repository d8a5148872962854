import type { CommandBodyName } from '@ejia/contract'
import { type accounts, incidents, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { newCaseCode } from '../case-code.ts'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'
import { findIncident } from '../store/load.ts'
import { carryOut, findRepeated } from './carry-out.ts'
import { type Body, commandFrom, type Making } from './command-from.ts'
import { fingerprint } from './fingerprint.ts'
import { refuseConflict } from './refuse-conflict.ts'

export type Sent<K extends CommandBodyName> = {
  readonly name: K
  readonly body: Body<K>
  readonly incidentId: string
  readonly actor: Exclude<accounts.Actor, { kind: 'system' }>
  /** Whose photos may be used; null for the public. */
  readonly photoOwnerId: string | null
}

/** Every command on a matter that exists takes this way. */
export async function sendCommand<K extends CommandBodyName>(desk: Desk, sent: Sent<K>): Promise<CommandResult> {
  const { name, body, incidentId, actor, photoOwnerId } = sent
  const by = actor.kind === 'staff' ? actor.personId : (actor.reporterId ?? '')
  const identity = { commandId: body.commandId, fingerprint: fingerprint({ name, by, body: { ...body, incidentId } }) }
  const [repeated, loaded, { city }] = await Promise.all([
    findRepeated(desk, identity),
    findIncident(desk.database, incidentId),
    desk.readCity(),
  ])
  if (repeated) return repeated
  if (!loaded || !incidents.canSee(actor, loaded.state, city)) throw new Refusal('incident.not-found')
  if (loaded.state.version !== body.expectedVersion) throw await refuseConflict(desk, loaded)
  const now = new Date().toISOString()
  return carryOut(desk, {
    ...identity,
    actor,
    now,
    command: await commandFrom[name](body, await makingAt(desk, now)),
    target: { id: incidentId, caseCode: loaded.state.caseCode, loaded },
    photoOwnerId,
  })
}

async function makingAt({ resolvePlace, readCity }: Desk, now: string): Promise<Making> {
  const { categories } = await readCity()
  return {
    resolvePlace,
    newIdentity: () => ({ id: newId(), caseCode: newCaseCode(now) }),
    getCategory(categoryId) {
      const category = categories.get(categoryId)
      if (!category) throw new Refusal('category.unknown', { categoryId })
      return category
    },
  }
}
