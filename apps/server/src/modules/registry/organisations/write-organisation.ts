import type { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction, Vault } from '../../../platform/index.ts'
import type { Origin } from '../changes/apply-changes.ts'
import { addChanges, type NewChange, raiseGrids, raiseRoom } from '../store/changes.ts'
import { endOrganisation, findPlaced, writeOrganisations } from '../store/organisations.ts'
import { writtenOrganisation } from './sealed-organisation.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Writing = {
  readonly effect: registry.OrganisationEffect
  readonly origin: Origin
  readonly roomId: string
}
type Noted = Pick<NewChange, 'what' | 'fields' | 'beforeSealed'> & { readonly organisationId: string }

/** Writes what happened to an organisation, and answers what the history says of it. */
export async function writeOrganisation(work: Work, { effect, origin, roomId }: Writing): Promise<Noted> {
  const { tx, vault } = work
  const { organisation } = effect
  const { id: organisationId } = organisation
  if (effect.type === 'organisationOut') {
    await endOrganisation(tx, { id: organisationId, on: effect.on, because: effect.because })
    const what = effect.because === 'closed' ? 'organisationClosed' : 'organisationMovedOut'
    return { organisationId, what, fields: [], beforeSealed: null }
  }
  const before = await findPlaced(tx, organisationId)
  if (before && before.roomId !== roomId && before.endedBy === null) await leaveFormer(work, before, origin)
  const next = { ...organisation, version: (before?.version ?? organisation.version) + 1 }
  await writeOrganisations(tx, [writtenOrganisation(vault, next, roomId)])
  const { fields } = effect
  const beforeSealed = before?.sealed ?? null
  if (effect.type === 'organisationCorrected')
    return { organisationId, what: 'organisationCorrected', fields, beforeSealed }
  return { organisationId, what: effect.isKnown ? 'organisationMovedIn' : 'organisationAdded', fields, beforeSealed }
}

type Former = NonNullable<Awaited<ReturnType<typeof findPlaced>>>

/** What moved in here has moved out there; those who look at the former room see it. */
async function leaveFormer(
  { tx }: Work,
  { id: organisationId, roomId, gridCode }: Former,
  { byId, source, sourceId }: Origin,
): Promise<void> {
  const roomVersion = await raiseRoom(tx, { id: roomId })
  const facts = { roomId, roomVersion, personId: null, organisationId, fields: [], beforeSealed: null }
  await addChanges(tx, [{ id: newId(), byId, source, sourceId, what: 'organisationMovedOut', ...facts }])
  await raiseGrids(tx, [gridCode])
}
