import { isWithinScope, type Membership } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { type CatalogueEntry, stateOfEntry } from './catalogue.ts'

export type Sending = {
  readonly entry: CatalogueEntry | null | undefined
  /** The area of the unit that owns the entry; absent where that unit is no more. */
  readonly ownerArea: string | undefined
  readonly gridCodes: readonly string[]
  readonly dueOn: string
  readonly today: string
  readonly memberships: readonly Membership[]
}

/** Refuses what may not be asked of grid workers. */
export function checkSending({ entry, ownerArea, gridCodes, dueOn, today, memberships }: Sending): void {
  const state = stateOfEntry(entry, today)
  if (state !== 'valid' || ownerArea === undefined)
    throw new Refusal('task.outside-catalogue', { because: state === 'valid' ? 'withdrawn' : state })
  if (dueOn < today) throw new Refusal('input.invalid', { field: 'body.dueOn' })
  if (stateOfEntry(entry, dueOn) !== 'valid')
    throw new Refusal('task.outside-catalogue', { because: 'expiresBefore', validUntil: entry?.validUntil })
  for (const code of gridCodes)
    if (!maySendTo(memberships, code) || !isWithinScope(ownerArea, code))
      throw new Refusal('task.outside-area', { areaCode: code })
}

/** Those who ask grid workers for something, for their own area. */
export function maySendTo(memberships: readonly Membership[], areaCode: string): boolean {
  return memberships.some(
    ({ role, unitKind, areaCode: scope }) => sends(role, unitKind) && isWithinScope(scope, areaCode),
  )
}

function sends(role: Membership['role'], unitKind: Membership['unitKind']): boolean {
  if (role === 'supervisor' || role === 'dispatcher') return unitKind === 'centre'
  return (
    (role === 'departmentHandler' && unitKind === 'department') ||
    (role === 'communityHead' && unitKind === 'community')
  )
}

export type AskedTask = { readonly withdrawnAt: string | null; readonly doneAt: string | null }

/** Whether a grid still has it to do. */
export function isOpenInGrid(
  { withdrawnAt, doneAt }: AskedTask,
  entry: CatalogueEntry | null | undefined,
  today: string,
): boolean {
  return withdrawnAt === null && doneAt === null && stateOfEntry(entry, today) === 'valid'
}
