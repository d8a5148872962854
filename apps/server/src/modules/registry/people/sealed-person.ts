import { registry } from '@ejia/domain'
import { z } from 'zod'
import type { Vault } from '../../../platform/index.ts'
import type { StoredPerson, StoredResident, WrittenPerson } from '../store/people.ts'

const SealedValues = z.record(z.string(), z.string())

export function openValues(vault: Vault, sealed: string, owner: string): registry.Values {
  return SealedValues.parse(JSON.parse(vault.open(sealed, owner)))
}

export function sealValues(vault: Vault, values: registry.Values, owner: string): string {
  return vault.seal(JSON.stringify(values), owner)
}

export function openPerson(vault: Vault, { id, version, sealed }: StoredPerson): registry.Person {
  return { id, version, values: openValues(vault, sealed, id) }
}

export function openResident(vault: Vault, stored: StoredResident): registry.Resident {
  const { householdId, relation, population, since } = stored
  return { ...openPerson(vault, stored), householdId, relation, population, since: since ?? undefined }
}

type Standing = Pick<WrittenPerson, 'status' | 'gridCode'> & { readonly mergedInto?: string }

/** A person as stored: sealed, with the keyed hashes to find them by. */
export function writtenPerson(
  vault: Vault,
  { id, version, values }: registry.Person,
  standing: Standing,
): WrittenPerson {
  const identity = registry.identityOf(values)
  const { phone } = values
  return {
    id,
    version,
    status: standing.status,
    gridCode: standing.gridCode,
    sealed: sealValues(vault, values, id),
    idCardIndex: identity === undefined ? null : identityIndex(vault, identity),
    phoneIndex: phone === undefined ? null : phoneIndex(vault, phone),
    mergedInto: standing.mergedInto ?? null,
  }
}

/** Identities of either kind stand under one purpose, where the hashes of id cards have always been. */
const purposes = { identity: 'registry.idCard', phone: 'registry.phone' } as const

function identityIndex(vault: Vault, identity: string): string {
  return vault.index(purposes.identity, identity)
}

function phoneIndex(vault: Vault, phone: string): string {
  return vault.index(purposes.phone, phone)
}

/** Every hash under which the number may stand. */
export function indexesOf(vault: Vault, by: keyof typeof purposes, text: string): readonly string[] {
  return vault.indexes(purposes[by], text)
}
