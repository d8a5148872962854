import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { undoOrganisations } from '../organisations/undo-organisations.ts'
import { openValues, writtenPerson } from '../people/sealed-person.ts'
import { addChanges, type Happening, type NewChange, raiseGrids } from '../store/changes.ts'
import { beginAgain, type Effect, endUndone, raiseRooms, removePeople, removePlaces } from '../store/import-effects.ts'
import { findPeople, writePeople } from '../store/people.ts'
import { endEmptyHouseholds, listResidences } from '../store/residences.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Origin = { readonly byId: string; readonly importId: string }

/** Takes effects back, the last first; whoever somebody changed since is kept as they are, and counted. */
export async function undoEffects({ tx, vault }: Work, effects: readonly Effect[], origin: Origin): Promise<number> {
  const ofPeople = effects.filter(({ kind }) => kind === 'personAdded' || kind === 'personChanged')
  const present = await findPeople(
    tx,
    ofPeople.map(({ subjectId }) => subjectId),
  )
  const isTouched = ({ subjectId, version }: Effect) => present.get(subjectId)?.version !== version
  const kept = new Set(ofPeople.filter(isTouched).map(({ subjectId }) => subjectId))
  const undone = ofPeople.filter(({ subjectId }) => !kept.has(subjectId))
  const of = (kind: Effect['kind']) => effects.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId)

  const residences = await listResidences(tx, [...kept])
  const staying = new Set(residences.filter(({ endedBy }) => endedBy === null).map(({ personId }) => personId))
  const rooms = await endUndone(tx, of('residenceAdded'), [...staying])
  rooms.push(...(await beginAgain(tx, of('residenceEnded'))))
  const changed = undone.flatMap(({ subjectId, version, beforeSealed, beforeStatus, beforeGrid }) => {
    const person = present.get(subjectId)
    if (!person || beforeSealed === null) return []
    const values = openValues(vault, beforeSealed, subjectId)
    const restored = { id: subjectId, version: (version ?? 0) + 1, values }
    const standing = { status: beforeStatus ?? person.status, gridCode: beforeGrid ?? person.gridCode }
    return [writtenPerson(vault, restored, standing)]
  })
  await writePeople(tx, changed)
  await endEmptyHouseholds(tx, rooms)
  const added = undone.filter(({ kind }) => kind === 'personAdded').map(({ subjectId }) => subjectId)
  await removePeople(tx, added)
  const keptOrganisations = await undoOrganisations({ tx, vault }, effects, origin)
  await removePlaces(tx, {
    households: of('householdAdded'),
    rooms: of('roomAdded'),
    entrances: of('entranceAdded'),
    buildings: of('buildingAdded'),
  })
  await addChanges(tx, [
    ...added.map((id) => noteOf(origin, 'removed', id)),
    ...changed.map(({ id }) => noteOf(origin, 'restored', id)),
  ])
  const raised = await raiseRooms(tx, rooms)
  await raiseGrids(
    tx,
    raised.map(({ gridCode }) => gridCode),
  )
  return kept.size + keptOrganisations
}

function noteOf({ byId, importId }: Origin, what: Happening, personId: string): NewChange {
  const nowhere = { roomId: null, roomVersion: null, fields: [], beforeSealed: null }
  return { id: newId(), byId, source: 'undo', sourceId: importId, what, personId, ...nowhere }
}
