import { createHash } from 'node:crypto'
import type { InputOf, RegistryChange, RoomChanged, registry, Visit } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import canonicalize from 'canonicalize'
import { type Transaction, transaction } from '../../../platform/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { checkSeen } from '../scope.ts'
import { noteVisit, raiseGrids } from '../store/changes.ts'
import { addRequest, findRequest, lockRequest, type Request } from '../store/requests.ts'
import { applyChanges } from './apply-changes.ts'
import { getRoomNow } from './room-state.ts'

/** A visit from a phone's outbox: it may come late and twice, and acts once. */
export function recordVisit(desk: Desk, by: By, visit: Visit): Promise<RoomChanged> {
  const { visitId, roomId, result } = visit
  if (Date.parse(visit.visitedAt) > Date.now() + 10 * 60_000) throw new Refusal('registry.date-invalid')
  return once(desk, { by, id: visitId, roomId, content: visit, result, visitedAt: visit.visitedAt }, async (tx) => {
    const version =
      result === 'changed'
        ? await change(desk, by, { tx, ...visit, source: 'visit', sourceId: visitId })
        : await look(desk, by, { tx, roomId })
    if (result !== 'nobodyHome') await noteVisit(tx, { roomId, at: visit.visitedAt, byId: by.personId })
    return version
  })
}

type Edit = InputOf<typeof registry.changeRoom>['body'] & { readonly roomId: string }

/** The same at the desk, without a visit. */
export function changeRoomAtDesk(desk: Desk, by: By, edit: Edit): Promise<RoomChanged> {
  const { changeId, roomId, expectedVersion, changes } = edit
  return once(desk, { by, id: changeId, roomId, content: edit, result: null, visitedAt: null }, (tx) =>
    change(desk, by, { tx, roomId, expectedVersion, changes, source: 'edit', sourceId: changeId }),
  )
}

type Once = Pick<Request, 'id' | 'roomId' | 'result' | 'visitedAt'> & { readonly by: By; readonly content: unknown }

async function once(
  { database, live }: Desk,
  given: Once,
  act: (tx: Transaction) => Promise<number>,
): Promise<RoomChanged> {
  const { by, id, roomId, result, visitedAt, content } = given
  const fingerprint = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
  const answer = await transaction(database, async (tx) => {
    await lockRequest(tx, id)
    const known = await findRequest(tx, id)
    if (known) {
      if (known.fingerprint !== fingerprint || known.personId !== by.personId)
        throw new Refusal('registry.used-already')
      return { roomId, version: known.version, again: true }
    }
    const version = await act(tx)
    await addRequest(tx, { id, fingerprint, roomId, personId: by.personId, version, result, visitedAt })
    return { roomId, version, again: false }
  })
  live.noteCommit()
  return answer
}

type Changing = {
  readonly tx: Transaction
  readonly roomId: string
  readonly expectedVersion: number
  readonly changes: readonly RegistryChange[]
  readonly source: 'visit' | 'edit'
  readonly sourceId: string
}

async function change({ database, vault }: Desk, by: By, changing: Changing): Promise<number> {
  const { tx, ...given } = changing
  return applyChanges(
    { tx, vault },
    {
      ...given,
      byId: by.personId,
      rules: await rulesNow(database),
      check: ({ building }) => checkSeen(by, building.gridCode),
    },
  )
}

async function look({ vault }: Desk, by: By, { tx, roomId }: { tx: Transaction; roomId: string }): Promise<number> {
  const { room, building } = await getRoomNow({ tx, vault }, roomId, { hold: false })
  checkSeen(by, building.gridCode)
  await raiseGrids(tx, [building.gridCode])
  return room.version
}
