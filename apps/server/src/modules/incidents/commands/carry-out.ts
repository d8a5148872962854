import { type incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { type CommandResult, commit, type NewReporter } from '../store/commit.ts'
import { findCommand, findIncident } from '../store/load.ts'
import { checkPeople } from './check-people.ts'
import { checkPhotos, photosOf } from './check-photos.ts'
import { refuseConflict } from './refuse-conflict.ts'
import { toCommit } from './to-commit.ts'
import { type Wanted, workOut } from './work-out.ts'

/** A command as it arrived, ready to be decided. */
export type Order = Wanted & {
  readonly commandId: string
  /** Tells this command from another with the same id. */
  readonly fingerprint: string
  readonly reporters?: readonly NewReporter[]
  /** Whose photos may be used; null for the public. */
  readonly photoOwnerId: string | null
}

/** Decides and writes, or answers what was answered when the same command came before. */
export async function carryOut(desk: Desk, order: Order): Promise<CommandResult> {
  const { city } = await desk.readCity()
  await Promise.all([checkPeople(desk, order), checkPhotos(desk.database, photosOf(order.command), order.photoOwnerId)])
  const drafts = await workOut({ city, find: (id) => findIncident(desk.database, id) }, order)
  const result = resultOf(drafts[0]?.state, order)
  const clash = await commit(desk.database, toCommit(drafts, { order, result, digest: desk.digest, city }))
  if (clash === undefined) {
    desk.live.noteCommit()
    return result
  }
  const repeated = await findRepeated(desk, order)
  if (repeated) return repeated
  if (clash === 'photo') throw new Refusal('photo.unknown')
  throw await refuseConflict(desk, await findIncident(desk.database, order.target.id))
}

/** What the same command was answered before; refused where the id was used for something else. */
export async function findRepeated(
  { database }: Pick<Desk, 'database'>,
  { commandId, fingerprint }: Pick<Order, 'commandId' | 'fingerprint'>,
): Promise<CommandResult | undefined> {
  const known = await findCommand(database, commandId)
  if (!known) return undefined
  if (known.fingerprint !== fingerprint) throw new Refusal('command.id-reused')
  return known.result
}

function resultOf(state: incidents.Incident | undefined, { reporters }: Order): CommandResult {
  if (!state) throw new Error('a command was decided without a matter')
  const [reporter] = reporters ?? []
  const { id, caseCode, version, stage } = state
  return { id, caseCode, version, stage, ...(reporter ? { reporterId: reporter.id } : {}) }
}
