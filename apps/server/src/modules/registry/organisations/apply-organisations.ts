import { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { addChanges, type NewChange, raiseGrids } from '../store/changes.ts'
import { type Effect, raiseRooms } from '../store/import-effects.ts'
import { addPlaces } from '../store/new-places.ts'
import { type WrittenOrganisation, writeOrganisations } from '../store/organisations.ts'
import { effect, placeEffects, type Taken, usedPlaces } from '../transfers/apply-plan.ts'
import type { OrganisationPlan, PlannedOrganisation } from './plan-organisations.ts'
import { writtenOrganisation } from './sealed-organisation.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Taking = { readonly importId: string; readonly byId: string }
type TakenRow = {
  readonly became: keyof Taken
  readonly written?: WrittenOrganisation
  readonly change?: NewChange
  readonly effect?: Effect
}

/** Takes over the planned rows, and answers all that would have to be taken back. */
export async function applyOrganisations(
  { tx, vault }: Work,
  plan: OrganisationPlan,
  taking: Taking,
): Promise<{ readonly counts: Taken; readonly effects: readonly Effect[] }> {
  const taken = plan.planned.map((planned) => takeRow(vault, planned, taking))
  const written = taken.flatMap((row) => row.written ?? [])
  await addPlaces(tx, usedPlaces(plan))
  await writeOrganisations(tx, written)
  const raised = await raiseRooms(
    tx,
    written.map(({ roomId }) => roomId),
  )
  const versions = new Map(raised.map(({ id, version }) => [id, version]))
  const changes = taken.flatMap(({ change }) => change ?? [])
  await addChanges(
    tx,
    changes.map((change) => ({ ...change, roomVersion: versions.get(change.roomId ?? '') ?? null })),
  )
  await raiseGrids(
    tx,
    raised.map(({ gridCode }) => gridCode),
  )
  const count = (became: keyof Taken) => taken.filter((row) => row.became === became).length
  return {
    counts: { added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
    effects: [...placeEffects(plan), ...taken.flatMap((row) => row.effect ?? [])],
  }
}

function takeRow(vault: Vault, { row, place, known }: PlannedOrganisation, taking: Taking): TakenRow {
  const fields = registry.changedFields(known?.values ?? {}, row.values)
  if (known && known.kind !== row.kind) fields.push('organisationKind')
  if (known && fields.length === 0) return { became: 'unchanged' }
  const id = known?.id ?? newId()
  const version = (known?.version ?? 0) + 1
  const values = registry.changeValues(known?.values ?? {}, row.values)
  return {
    became: known ? 'changed' : 'added',
    written: writtenOrganisation(vault, { id, version, kind: row.kind, values }, place.roomId),
    change: {
      id: newId(),
      byId: taking.byId,
      source: 'import',
      sourceId: taking.importId,
      what: known ? 'organisationCorrected' : 'organisationAdded',
      roomId: place.roomId,
      roomVersion: null,
      personId: null,
      organisationId: id,
      fields,
      beforeSealed: known?.sealed ?? null,
    },
    effect: known
      ? { ...effect('organisationChanged', id), version, beforeSealed: known.sealed }
      : { ...effect('organisationAdded', id), version },
  }
}
