import { Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import type { Loaded } from '../store/load.ts'

/** Somebody was faster: who, when, and how it stands now, so that the sender can look and send again. */
export async function refuseConflict(
  desk: Pick<Desk, 'listPersonNames' | 'readCity'>,
  present: Loaded | undefined,
): Promise<Refusal> {
  if (!present) return new Refusal('incident.not-found')
  const { state, lastEvent } = present
  const { version, stage } = state
  const { at, type, actedBy } = lastEvent
  return new Refusal('incident.conflict', { version, stage, at, type, actedBy: await nameActor(desk, actedBy) })
}

async function nameActor(desk: Pick<Desk, 'listPersonNames' | 'readCity'>, actedBy: Loaded['lastEvent']['actedBy']) {
  if (actedBy.kind !== 'staff') return { kind: actedBy.kind, personName: null, unitName: null }
  const [people, { names }] = await Promise.all([desk.listPersonNames([actedBy.personId]), desk.readCity()])
  return {
    kind: 'staff',
    personName: people.get(actedBy.personId) ?? null,
    unitName: names.unit(actedBy.unitId).name,
  }
}
