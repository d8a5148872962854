import type { api, FormDispute, InputOf, ReplyOf } from '@ejia/contract'
import { forms as domain, Refusal, registry } from '@ejia/domain'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { writeAnswers } from '../../registry/index.ts'
import { type By, refOf, type Units, unitsById } from '../desk.ts'
import { type ItemBook, readItems } from '../items.ts'
import { isAdded, titleOf } from '../known.ts'
import { findClaim, listDisputed, listFactClaims, lockClaim, type StoredClaim, settleClaims } from '../store/claims.ts'
import { findSubject } from './list-subjects.ts'
import { tellFacts } from './tell-facts.ts'
import { changesOf, type FactOrigin, sourceOf } from './write-facts.ts'

/** Those that the caller settles, and those in which their department has a part. */
export async function listDisputes(platform: Platform, by: By): Promise<FormDispute[]> {
  const { database } = platform
  const [claims, items, units] = await Promise.all([listDisputed(database), readItems(platform), unitsById(platform)])
  const seen = claims.filter((claim) => maySettle(by, items, claim) || isSource(by, claim))
  const names = await findPersonNames(
    database,
    seen.flatMap(({ settledBy }) => (settledBy === null ? [] : [settledBy])),
  )
  return Promise.all(seen.map((claim) => view(platform, by, { claim, items, units, names })))
}

type Opening = { readonly id: string; readonly reason: string }

/** In clear for the one who settles, once it is on the trail. */
export async function openDispute(
  platform: Platform,
  by: By,
  { id, reason }: Opening,
): Promise<ReplyOf<typeof api.openFormDispute>> {
  const claim = await findClaim(platform.database, id)
  const items = await readItems(platform)
  if (!claim || !maySettle(by, items, claim)) throw new Refusal('not-found')
  await recordAudit(platform.database, {
    action: 'data.unmasked',
    personId: by.personId,
    subject: claim.subjectId,
    facts: { fields: [claim.item], reason },
  })
  const [held, claimed] = valuesOf(platform, claim)
  const item = items.get(claim.item)
  const written = (value: string) => (item ? domain.writtenItem(item, value) : value)
  return { held: written(held), claimed: written(claimed) }
}

type Settling = InputOf<typeof api.settleFormDispute>['body'] & { readonly id: string }

export async function settleDispute(platform: Platform, by: By, { id, choice, reason }: Settling): Promise<void> {
  const items = await readItems(platform)
  await transaction(platform.database, async (tx) => {
    const claim = await lockClaim(tx, id)
    if (!claim || !maySettle(by, items, claim)) throw new Refusal('not-found')
    if (claim.standing !== 'waiting') throw new Refusal('form.dispute-settled')
    const [, value] = valuesOf(platform, claim)
    if (choice === 'claimed' && !isAdded(claim.item)) {
      const { subjectId } = claim
      const subject = await findSubject(platform, tx, {
        form: { subject: domain.formSubjectOf(claim.item) },
        subjectId,
      })
      const said = { slot: '', item: claim.item, value }
      const { roomId } = subject.record
      if (roomId === undefined) throw new Refusal('form.subject-gone')
      await writeAnswers(platform, tx, {
        roomId,
        changes: changesOf([{ said, subjectId: subject.id }]),
        byId: by.personId,
        ...sourceOf(originOf(claim)),
      })
    }
    await settleClaims(tx, { claim, choice, byId: by.personId, reason })
    await tellFacts(tx, 'settled', [claim])
    const facts = { item: claim.item, choice, reason, source: claim.unitId, against: claim.againstUnitId }
    await recordAudit(tx, { action: 'form.settled', personId: by.personId, subject: claim.subjectId, facts })
  })
  platform.live.noteCommit()
}

function originOf({ fillingId, inboundRunId }: StoredClaim): FactOrigin {
  return fillingId === null ? { inboundRunId: inboundRunId ?? '' } : { fillingId }
}

function maySettle({ memberships }: By, items: ItemBook, { item, gridCode }: StoredClaim): boolean {
  return domain.maySettle(memberships, items.get(item) ?? {}, gridCode)
}

function isSource({ memberships }: By, { unitId, againstUnitId }: StoredClaim): boolean {
  return memberships.some(
    (held) => held.role === 'departmentHandler' && (held.unitId === unitId || held.unitId === againstUnitId),
  )
}

function valuesOf(
  { vault }: Platform,
  { id, againstSealed, valueSealed }: StoredClaim,
): [held: string, claimed: string] {
  return [againstSealed === null ? '' : vault.open(againstSealed, id), vault.open(valueSealed, id)]
}

type Viewing = {
  readonly claim: StoredClaim
  readonly items: ItemBook
  readonly units: Units
  readonly names: ReadonlyMap<string, string>
}

async function view(platform: Platform, by: By, { claim, items, units, names }: Viewing): Promise<FormDispute> {
  const item = items.get(claim.item)
  const [held, claimed] = valuesOf(platform, claim)
  const shown = (value: string) => (item ? domain.maskItem(item, value) : '')
  const { id, gridCode, againstUnitId, unitId, at, settledAt, settledBy, choice, reason } = claim
  return {
    id,
    item: claim.item,
    itemName: item?.name ?? '',
    ...(await whereIs(platform, claim, item?.ownerUnitId)),
    gridCode,
    held: {
      shown: shown(held),
      source: againstUnitId === null ? null : refOf(units, againstUnitId),
      at: await heldSince(platform, claim),
    },
    claimed: { shown: shown(claimed), source: refOf(units, unitId), at },
    maySettle: maySettle(by, items, claim),
    settled:
      settledAt !== null && settledBy !== null && choice !== null
        ? { at: settledAt, by: { id: settledBy, name: names.get(settledBy) ?? '' }, choice, reason: reason ?? '' }
        : null,
  }
}

/** When the other department said it; of what was recorded on a visit the record itself tells. */
async function heldSince(
  { database }: Platform,
  { subjectId, item, againstUnitId, at }: StoredClaim,
): Promise<string | null> {
  if (againstUnitId === null) return null
  const claims = await listFactClaims(database, subjectId, item)
  return claims.find((one) => one.unitId === againstUnitId && one.at < at)?.at ?? null
}

/** Whoever moved away in the meantime has no place any more. */
async function whereIs(
  platform: Platform,
  claim: StoredClaim,
  ownerUnitId: string | undefined,
): Promise<Pick<FormDispute, 'label' | 'place'>> {
  try {
    const { record, id } = await findSubject(platform, platform.database, {
      form: { subject: domain.formSubjectOf(claim.item), ownerUnitId },
      subjectId: claim.subjectId,
    })
    const person = record.people.find((one) => one.id === id)
    const label = person ? registry.maskName(person.values['name'] ?? '') : titleOf(record.values) || record.place
    return { label, place: record.place }
  } catch (error) {
    if (error instanceof Refusal) return { label: '', place: '' }
    throw error
  }
}
