import { type incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { type Clash, type CommandResult, commit, type NewReporter } from '../store/commit.ts'
import { findIncident } from '../store/load.ts'
import type { Identity } from './answer-once.ts'
import { checkPeople } from './check-people.ts'
import { checkPhotos, photosOf } from './check-photos.ts'
import { checkVoices, voicesOf } from './check-voices.ts'
import { refuseConflict } from './refuse-conflict.ts'
import { toCommit } from './to-commit.ts'
import { type Wanted, workOut } from './work-out.ts'

/** A command as it arrived, ready to be decided. */
export type Order = Wanted &
  Identity & {
    readonly reporters?: readonly NewReporter[]
    /** Whose photos may be used; null for the public. */
    readonly photoOwnerId: string | null
  }

/** Decides and writes; refused where somebody was faster. */
export async function carryOut(desk: Desk, order: Order): Promise<CommandResult> {
  const [{ city }, timing] = await Promise.all([desk.readCity(), desk.readTiming()])
  await Promise.all([
    checkPeople(desk, order),
    checkPhotos(desk.database, photosOf(order.command), order.photoOwnerId),
    checkVoices(desk.database, voicesOf(order.command), order.photoOwnerId),
  ])
  const drafts = await workOut({ city, timing, find: (id) => findIncident(desk.database, id) }, order)
  const result = resultOf(drafts[0]?.state, order)
  const clash = await commit(desk.database, toCommit(drafts, { order, result, digest: desk.digest, city, timing }))
  if (clash) throw await refusalOf(clash, desk, order)
  desk.live.noteCommit()
  return result
}

async function refusalOf(clash: Clash, desk: Desk, { target }: Order): Promise<Refusal> {
  switch (clash) {
    case 'command':
      return new Refusal('command.id-reused')
    case 'photo':
      return new Refusal('photo.unknown')
    case 'voice':
      return new Refusal('voice.unknown')
    case 'version':
      return refuseConflict(desk, await findIncident(desk.database, target.id))
  }
}

function resultOf(state: incidents.Incident | undefined, { reporters }: Order): CommandResult {
  if (!state) throw new Error('a command was decided without a matter')
  const [reporter] = reporters ?? []
  const { id, caseCode, version, stage, leadUnitId } = state
  return { id, caseCode, version, stage, leadUnitId, ...(reporter ? { reporterId: reporter.id } : {}) }
}
