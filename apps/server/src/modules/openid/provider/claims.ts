import type { Platform } from '../../../platform/index.ts'
import { findPerson } from '../../accounts/index.ts'

export type Claims = {
  readonly name: string
  readonly units: readonly { readonly id: string; readonly name: string; readonly areaCode: string }[]
}

/** A name and the units, and nothing else; of an account that was closed nothing. */
export async function findClaims({ database }: Platform, personId: string): Promise<Claims | undefined> {
  const person = await findPerson(database, personId)
  if (!person?.active) return undefined
  const units = person.memberships.map(({ unitId, unitName, areaCode }) => ({ id: unitId, name: unitName, areaCode }))
  return { name: person.name, units: [...new Map(units.map((unit) => [unit.id, unit])).values()] }
}
