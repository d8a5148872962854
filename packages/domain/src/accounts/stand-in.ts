import type { Actor, Membership } from './account.ts'
import { administratorRoles } from './rights.ts'

/** Somebody who is away, with the roles they hold themselves. */
export type Away<M extends Membership = Membership> = { readonly personId: string; readonly memberships: readonly M[] }

/**
 * What a deputy holds while others are away. Roles are lent once only: what somebody holds for another they do not
 * hand on. An administrator's role is never lent, so that the three stay separate people.
 */
export function standIn<M extends Membership>(
  own: readonly M[],
  away: readonly Away<M>[],
): {
  readonly memberships: readonly (M & { readonly forPersonId?: string })[]
  readonly standsInFor: readonly string[]
} {
  const isCleared = own.some(({ cleared }) => cleared)
  const lent = away.flatMap(({ personId, memberships }) =>
    memberships
      .filter(({ role }) => !administratorRoles.some((one) => one === role))
      .map((held) => ({ ...held, cleared: held.cleared && isCleared, forPersonId: personId })),
  )
  const memberships = lent.reduce<readonly (M & { readonly forPersonId?: string })[]>(
    (all, held) => (all.some((one) => isSameRole(one, held)) ? all : [...all, held]),
    own,
  )
  return { memberships, standsInFor: away.map(({ personId }) => personId) }
}

function isSameRole(one: Membership, other: Membership): boolean {
  return one.unitId === other.unitId && one.role === other.role && (one.cleared || !other.cleared)
}

/** Whether what somebody did counts as this actor's own: their own, or done by whom they stand in for. */
export function isSamePerson(actor: Actor, personId: string): boolean {
  return actor.kind === 'staff' && (actor.personId === personId || (actor.standsInFor?.includes(personId) ?? false))
}
