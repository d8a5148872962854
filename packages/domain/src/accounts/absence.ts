import { Refusal } from '../refusal.ts'
import { isWithinScope, type Membership } from './account.ts'

/** Days of the city, `YYYY-MM-DD`, both included. */
export type Absence = {
  readonly personId: string
  readonly deputyId: string
  readonly fromOn: string
  readonly untilOn: string
}

export type PlannedAbsence = {
  readonly absence: Absence
  readonly today: string
  /** Those of the person and of the deputy that have not ended. */
  readonly others: readonly Absence[]
}

const longestDays = 366
const day = 86_400_000

/** Refuses, or lets somebody be away with a deputy. */
export function checkAbsence({ absence, today, others }: PlannedAbsence): void {
  const { personId, deputyId, fromOn, untilOn } = absence
  if (personId === deputyId) throw new Refusal('deputy.self')
  const days = (Date.parse(untilOn) - Date.parse(fromOn)) / day
  if (fromOn < today || days < 0 || days > longestDays) throw new Refusal('deputy.dates')
  const meanwhile = others.filter((one) => one.fromOn <= untilOn && fromOn <= one.untilOn)
  if (meanwhile.some((one) => one.personId === personId)) throw new Refusal('deputy.away-already')
  if (meanwhile.some((one) => one.personId === deputyId)) throw new Refusal('deputy.deputy-away')
  if (meanwhile.some((one) => one.deputyId === personId)) throw new Refusal('deputy.stands-in')
}

/** Whom somebody may choose without asking an administrator: people who know the place or the work. */
export function mayBeDeputy(own: readonly Membership[], others: readonly Membership[]): boolean {
  return own.some((held) =>
    others.some(({ unitId, areaCode }) => unitId === held.unitId || isWithinScope(neighbourhoodOf(held), areaCode)),
  )
}

/** A grid's is its community; above, it is the area itself. */
function neighbourhoodOf({ unitKind, areaCode }: Membership): string {
  return unitKind === 'gridTeam' ? areaCode.slice(0, 12) : areaCode
}
