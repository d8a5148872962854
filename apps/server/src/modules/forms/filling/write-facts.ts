import type { RegistryChange } from '@ejia/contract'
import { type accounts, forms as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { writeAnswers } from '../../registry/index.ts'
import type { ItemBook } from '../items.ts'
import { isAdded, type KnownSubject } from '../known.ts'
import { addClaims, listPresent, passHeld, type StoredClaim } from '../store/claims.ts'
import { tellFacts } from './tell-facts.ts'

type Said = domain.Said
type NewClaim = Parameters<typeof addClaims>[1][number]

export type Facts = {
  readonly byId: string
  /** By which whoever says so has authority; none where it came in by itself. */
  readonly memberships: readonly accounts.Membership[]
  /** Whose word it is. */
  readonly unitId: string
  readonly items: ItemBook
  readonly subject: KnownSubject
  readonly origin: FactOrigin
  readonly said: readonly Said[]
}

/** The filling of a form, or the run of another department's data, that brought it. */
export type FactOrigin =
  | { readonly fillingId: string; readonly inboundRunId?: undefined }
  | { readonly inboundRunId: string; readonly fillingId?: undefined }

type Weighed = {
  readonly said: Said
  readonly subjectId: string
  readonly weight: domain.Weight
  readonly held: domain.Claim | undefined
}

/** Writes what holds now into the record; `store` keeps whose word it was, once the filling it came with is there. */
export async function writeFacts(
  platform: Platform,
  tx: Transaction,
  facts: Facts,
): Promise<{ readonly written: number; readonly waiting: string[]; readonly store: () => Promise<void> }> {
  const weighed = await weighAll(platform, tx, facts)
  const written = weighed.filter(({ weight }) => weight === 'first' || weight === 'replaces')
  const { byId, subject, origin } = facts
  const { roomId } = subject.record
  if (roomId !== undefined)
    await writeAnswers(platform, tx, { roomId, changes: changesOf(written), byId, ...sourceOf(origin) })
  return {
    written: written.length,
    waiting: weighed.filter(({ weight }) => weight === 'waits').map(({ said }) => said.slot),
    store: async () => {
      await passHeld(
        tx,
        written.map(({ subjectId, said }) => ({ subjectId, item: said.item })),
      )
      await addClaims(
        tx,
        weighed.map((one) => claimOf(platform, facts, one)),
      )
      const added = written.filter(({ said }) => isAdded(said.item))
      await tellFacts(
        tx,
        'changed',
        added.map(({ subjectId, said }) => ({ subjectId, item: said.item, gridCode: subject.record.gridCode })),
      )
    },
  }
}

export function sourceOf({ fillingId, inboundRunId }: FactOrigin) {
  return fillingId === undefined
    ? ({ source: 'import', sourceId: inboundRunId } as const)
    : ({ source: 'form', sourceId: fillingId } as const)
}

/** Null takes a value away. */
type ToWrite = {
  readonly said: Pick<Said, 'item'> & { readonly value: string | null }
  readonly subjectId: string
}

/** The registry's part of what was said, person by person and for the room. */
export function changesOf(written: readonly ToWrite[]): RegistryChange[] {
  const ofRegistry = written.filter(({ said }) => !isAdded(said.item))
  return [...Map.groupBy(ofRegistry, ({ subjectId }) => subjectId)].flatMap(([personId, all]): RegistryChange[] => {
    const valuesOf = (subject: string) =>
      Object.fromEntries(
        all.flatMap(({ said: { item, value } }) =>
          item.startsWith(subject) ? [[item.slice(subject.length), value]] : [],
        ),
      )
    const [person, room] = [valuesOf('person.'), valuesOf('room.')]
    return [
      ...(Object.keys(person).length > 0 ? [{ type: 'correct', personId, values: person } as const] : []),
      ...(Object.keys(room).length > 0 ? [{ type: 'room', values: room } as const] : []),
    ]
  })
}

async function weighAll(platform: Platform, tx: Transaction, facts: Facts): Promise<Weighed[]> {
  const { subject } = facts
  const all = facts.said.map((said) => ({ said, subjectId: whoseIs(subject, said) }))
  const present = await listPresent(tx, [...new Set(all.map(({ subjectId }) => subjectId))])
  return all.map(({ said, subjectId }) => {
    const claims = present.filter((one) => one.subjectId === subjectId && one.item === said.item)
    const fact = factOf(platform, claims, domain.knownValue(subject.known, said.item, said.of))
    return { said, subjectId, held: fact.held, weight: weighOne(facts, said, fact) }
  })
}

function weighOne(
  { memberships, unitId, items, subject }: Facts,
  { item, value }: Said,
  fact: domain.Fact,
): domain.Weight {
  const authority = domain.hasAuthority({
    memberships,
    item: items.get(item) ?? {},
    unitId,
    gridCode: subject.record.gridCode,
  })
  return domain.weigh(fact, { id: '', value, unitId, at: '' }, authority)
}

/** The value that holds, with whose word it was where a form brought it and nobody changed it since. */
function factOf({ vault }: Platform, claims: readonly StoredClaim[], value: string | undefined): domain.Fact {
  const opened = claims.map(({ id, valueSealed, unitId, at, standing }) => ({
    standing,
    claim: { id, value: vault.open(valueSealed, id), unitId, at },
  }))
  const source = opened.find(({ standing, claim }) => standing === 'held' && claim.value === value)?.claim
  return {
    held: value === undefined ? undefined : (source ?? { id: '', value, unitId: null, at: '' }),
    waiting: opened.flatMap(({ standing, claim }) => (standing === 'waiting' ? [claim] : [])),
    past: [],
  }
}

/** A room's item is the room's, whoever the form is about. */
function whoseIs({ id, record }: KnownSubject, { item, of }: Said): string {
  return item.startsWith('room.') ? (record.roomId ?? id) : (of ?? id)
}

const standingOf = { first: 'held', replaces: 'held', confirms: 'past', waits: 'waiting', again: 'past' } as const

function claimOf({ vault }: Platform, { byId, unitId, subject, origin }: Facts, weighed: Weighed): NewClaim {
  const { said, subjectId, weight, held } = weighed
  const id = newId()
  const replaces = weight === 'replaces'
  const disagrees = (weight === 'waits' || replaces) && held !== undefined
  return {
    id,
    subjectId,
    item: said.item,
    valueSealed: vault.seal(said.value, id),
    standing: standingOf[weight],
    unitId,
    fillingId: origin.fillingId ?? null,
    inboundRunId: origin.inboundRunId ?? null,
    gridCode: subject.record.gridCode,
    byId,
    replacedId: replaces && held?.id ? held.id : null,
    againstUnitId: disagrees ? held.unitId : null,
    againstSealed: disagrees ? vault.seal(held.value, id) : null,
  }
}
