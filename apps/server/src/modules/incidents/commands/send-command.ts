import type { CommandBodyName } from '@ejia/contract'
import { type accounts, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { newCaseCode } from '../case-code.ts'
import type { Desk } from '../desk.ts'
import { getVisible } from '../read/get-visible.ts'
import type { CommandResult } from '../store/commit.ts'
import { answerOnce, type Identity } from './answer-once.ts'
import { carryOut } from './carry-out.ts'
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
  const { name, body, incidentId, actor } = sent
  const by = actor.kind === 'staff' ? actor.personId : (actor.reporterId ?? '')
  const identity = {
    commandId: body.commandId,
    fingerprint: fingerprint({ name, by, body: { ...body, incidentId } }),
  }
  return answerOnce(desk, identity, () => act(desk, sent, identity))
}

async function act<K extends CommandBodyName>(desk: Desk, sent: Sent<K>, identity: Identity): Promise<CommandResult> {
  const { name, body, incidentId, actor, photoOwnerId } = sent
  const loaded = await getVisible(desk, actor, incidentId)
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
