import { isWithinScope, type Membership } from '../accounts/index.ts'
import type { Item } from './items.ts'

/** That a source says so; without a unit it is the registry's own. */
export type Claim = { readonly id: string; readonly value: string; readonly unitId: string | null; readonly at: string }

export type Fact = {
  readonly held: Claim | undefined
  /** Said differently by others, for somebody to settle. */
  readonly waiting: readonly Claim[]
  /** What held or was claimed before. */
  readonly past: readonly Claim[]
}

export type Weight = 'first' | 'confirms' | 'replaces' | 'waits' | 'again'

/** What a claim does to a fact. */
export function weigh({ held, waiting }: Fact, claim: Claim, hasAuthority: boolean): Weight {
  if (!held) return 'first'
  if (held.value === claim.value) return 'confirms'
  if (hasAuthority || (claim.unitId !== null && claim.unitId === held.unitId)) return 'replaces'
  return waiting.some(({ unitId, value }) => unitId === claim.unitId && value === claim.value) ? 'again' : 'waits'
}

export function claim(fact: Fact, said: Claim, hasAuthority: boolean): Fact {
  const { held, waiting, past } = fact
  const kept = held ? [...past, held] : past
  switch (weigh(fact, said, hasAuthority)) {
    case 'first':
      return { ...fact, held: said }
    case 'confirms':
      return { ...fact, past: [...past, said] }
    case 'replaces':
      return {
        held: said,
        waiting: waiting.filter(({ value }) => value !== said.value),
        past: [...kept, ...waiting.filter(({ value }) => value === said.value)],
      }
    case 'waits':
      return { ...fact, waiting: [...waiting, said] }
    case 'again':
      return { ...fact, past: [...past, said] }
  }
}

/** One of those that wait holds from now on, or what holds is kept; whatever else waited is answered with it. */
export function settle({ held, waiting, past }: Fact, chosenId: string | undefined): Fact {
  const chosen = waiting.find(({ id }) => id === chosenId)
  const others = waiting.filter((one) => one !== chosen)
  if (!chosen) return { held, waiting: [], past: [...past, ...others] }
  return { held: chosen, waiting: [], past: [...past, ...(held ? [held] : []), ...others] }
}

type Saying = {
  readonly memberships: readonly Membership[]
  readonly item: Pick<Item, 'ownerUnitId'>
  /** The department whose form says so. */
  readonly unitId: string
  readonly gridCode: string
}

/** Whether what is said holds at once: the owner's own form, or whoever keeps the registry there. */
export function hasAuthority({ memberships, item, unitId, gridCode }: Saying): boolean {
  if (item.ownerUnitId !== undefined) return item.ownerUnitId === unitId
  return memberships.some(({ role, areaCode }) => keepers.includes(role) && isWithinScope(areaCode, gridCode))
}

const keepers: readonly Membership['role'][] = ['gridWorker', 'communityHead', 'registryOfficer']

/** Who may settle what is said differently of somebody who lives in this grid. */
export function maySettle(
  memberships: readonly Membership[],
  item: Pick<Item, 'ownerUnitId'>,
  gridCode: string,
): boolean {
  return memberships.some(({ role, unitId, areaCode }) => {
    if (!isWithinScope(areaCode, gridCode)) return false
    if (item.ownerUnitId !== undefined) return role === 'departmentHandler' && unitId === item.ownerUnitId
    return role === 'registryOfficer' || role === 'communityHead'
  })
}
