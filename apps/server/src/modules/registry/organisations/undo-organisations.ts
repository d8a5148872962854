import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { openValues } from '../people/sealed-person.ts'
import { addChanges, type NewChange, raiseGrids } from '../store/changes.ts'
import { type Effect, raiseRooms } from '../store/import-effects.ts'
import {
  listOrganisationsById,
  removeOrganisations,
  type StoredOrganisation,
  writeOrganisations,
} from '../store/organisations.ts'
import { writtenOrganisation } from './sealed-organisation.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Origin = { readonly byId: string; readonly importId: string }

/** Takes back what an import did to organisations; those that somebody changed since stay, and are counted. */
export async function undoOrganisations(
  { tx, vault }: Work,
  effects: readonly Effect[],
  origin: Origin,
): Promise<number> {
  const ours = effects.filter(({ kind }) => kind === 'organisationAdded' || kind === 'organisationChanged')
  const stored = await listOrganisationsById(
    tx,
    ours.map(({ subjectId }) => subjectId),
  )
  const present = new Map(stored.map((one) => [one.id, one]))
  const undone = ours.flatMap((effect) => {
    const now = present.get(effect.subjectId)
    return now && now.version === effect.version ? [{ effect, now }] : []
  })
  const added = undone.filter(({ effect }) => effect.kind === 'organisationAdded').map(({ now }) => now)
  const changed = undone.filter(({ effect }) => effect.beforeSealed !== null)
  const restored = changed.map(({ effect, now }) => {
    const values = openValues(vault, effect.beforeSealed ?? '', now.id)
    return writtenOrganisation(vault, { id: now.id, version: now.version + 1, kind: now.kind, values }, now.roomId)
  })
  await removeOrganisations(
    tx,
    added.map(({ id }) => id),
  )
  await writeOrganisations(tx, restored)
  await addChanges(tx, [
    ...added.map((one) => noteOf(origin, 'organisationRemoved', one)),
    ...restored.map((one) => noteOf(origin, 'organisationRestored', one)),
  ])
  const raised = await raiseRooms(
    tx,
    undone.map(({ now }) => now.roomId),
  )
  await raiseGrids(
    tx,
    raised.map(({ gridCode }) => gridCode),
  )
  return ours.length - undone.length
}

type Undone = Pick<StoredOrganisation, 'id' | 'roomId'>

function noteOf({ byId, importId }: Origin, what: NewChange['what'], { id, roomId }: Undone): NewChange {
  const nobody = { roomVersion: null, personId: null, fields: [], beforeSealed: null }
  return { id: newId(), byId, source: 'undo', sourceId: importId, what, roomId, organisationId: id, ...nobody }
}
