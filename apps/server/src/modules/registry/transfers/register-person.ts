import type { registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { rulesNow } from '../desk.ts'
import type { Effect } from '../store/import-effects.ts'
import { findPeople, listResidents } from '../store/people.ts'
import { applyPlan } from './apply-plan.ts'
import type { Place, Placing } from './place-rows.ts'
import { undoEffects } from './undo-effects.ts'

type New = {
  readonly row: registry.Row
  readonly place: Place
  readonly placing: Placing
  readonly byId: string
  /** What brings them, to be found in their history. */
  readonly sourceId: string
}

/** Records somebody new in a room, with the room if it is new too; whoever calls has looked that nobody knows them. */
export async function registerPerson(
  { database, vault }: Platform,
  tx: Transaction,
  { row, place, placing, byId, sourceId }: New,
): Promise<{ readonly personId: string; readonly effects: readonly Effect[] }> {
  const { today } = await rulesNow(database)
  const residents = place.isNew ? [] : await listResidents(tx, [place.roomId])
  const plan = {
    planned: [{ number: 0, row, place, known: undefined }],
    rejected: [],
    places: placing.added(),
    stored: new Map(),
    residents,
  }
  const { effects } = await applyPlan({ tx, vault }, plan, { importId: sourceId, byId, today })
  const personId = effects.find(({ kind }) => kind === 'personAdded')?.subjectId
  if (personId === undefined) throw new Error('somebody new was not recorded')
  return { personId, effects }
}

type Undoing = { readonly effects: readonly Effect[]; readonly byId: string; readonly sourceId: string }

/** Whoever calls has looked that nobody changed them since. */
export async function undoRegistration(
  { vault }: Platform,
  tx: Transaction,
  { effects, byId, sourceId }: Undoing,
): Promise<void> {
  const added = effects.flatMap(({ kind, subjectId }) => (kind === 'personAdded' ? [subjectId] : []))
  const people = await findPeople(tx, added)
  const present = effects.map((one) => {
    const version = one.kind === 'personAdded' ? people.get(one.subjectId)?.version : undefined
    return version === undefined ? one : { ...one, version }
  })
  await undoEffects({ tx, vault }, present.toReversed(), { byId, importId: sourceId })
}
