import { isWithinScope, type Membership } from '../accounts/index.ts'

/** What one department may read of another's facts. */
export type Grant = {
  readonly askerUnitId: string
  /** The department that added the items; null is the registry. */
  readonly ownerUnitId: string | null
  readonly items: readonly string[]
  readonly areaCode: string
  /** Only these people; null is everybody in the area. */
  readonly personIds: readonly string[] | null
  /** The last day, by the city's calendar. */
  readonly until: string
  /** Whether values may be read in clear. */
  readonly clear: boolean
  readonly approved: boolean | null
  readonly withdrawnAt: string | null
}

export type GrantState = 'requested' | 'refused' | 'valid' | 'ended' | 'withdrawn'

export function stateOf(
  { approved, withdrawnAt, until }: Pick<Grant, 'approved' | 'withdrawnAt' | 'until'>,
  today: string,
): GrantState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (approved === false) return 'refused'
  if (until < today) return 'ended'
  return approved === null ? 'requested' : 'valid'
}

type Owned = { readonly code: string; readonly ownerUnitId?: string | undefined }

/** The parts of a request by who decides them; null is the registry. */
export function splitByOwner(items: readonly Owned[]): ReadonlyMap<string | null, readonly string[]> {
  const byOwner = Map.groupBy(items, ({ ownerUnitId }) => ownerUnitId ?? null)
  return new Map([...byOwner].map(([owner, owned]) => [owner, owned.map(({ code }) => code)]))
}

export function maySeeAsOwner(
  memberships: readonly Membership[],
  { ownerUnitId, areaCode: wanted }: Pick<Grant, 'ownerUnitId' | 'areaCode'>,
): boolean {
  return memberships.some(({ role, unitId, areaCode }) => {
    if (ownerUnitId !== null) return role === 'departmentHandler' && unitId === ownerUnitId
    return (role === 'registryOfficer' || role === 'privacyOfficer') && isWithinScope(areaCode, wanted)
  })
}

export type Wanted = Pick<Grant, 'askerUnitId' | 'ownerUnitId' | 'items' | 'areaCode' | 'personIds' | 'until' | 'clear'>

/** Whether everything that is asked for is granted already. */
export function covers(grant: Grant, wanted: Wanted, today: string): boolean {
  const { askerUnitId, ownerUnitId, items, areaCode, personIds, until, clear } = grant
  return (
    stateOf(grant, today) === 'valid' &&
    askerUnitId === wanted.askerUnitId &&
    ownerUnitId === wanted.ownerUnitId &&
    wanted.items.every((item) => items.includes(item)) &&
    isWithinScope(areaCode, wanted.areaCode) &&
    (personIds === null || (wanted.personIds ?? [null]).every((id) => id !== null && personIds.includes(id))) &&
    until >= wanted.until &&
    (clear || !wanted.clear)
  )
}
