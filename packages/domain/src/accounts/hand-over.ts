import { Refusal } from '../refusal.ts'

/** Who takes over in a unit; nobody, where the colleagues go on without anything being theirs. */
export type Succession = { readonly unitId: string; readonly successorId: string | null }

type Leaving = {
  readonly personId: string
  /** The units in which they have a role or a matter, each with how many matters are theirs alone. */
  readonly units: readonly { readonly unitId: string; readonly matters: number }[]
  readonly successions: readonly Succession[]
}

/** Refuses where something would be left to nobody, or to the one who leaves. */
export function checkHandOver({ personId, units, successions }: Leaving): void {
  for (const { unitId, matters } of units) {
    const named = successions.filter((one) => one.unitId === unitId)
    const [first] = named
    if (named.length !== 1 || !first) throw new Refusal('hand-over.changed', { unitId })
    if (first.successorId === personId) throw new Refusal('hand-over.self', { unitId })
    if (first.successorId === null && matters > 0) throw new Refusal('hand-over.nobody', { unitId, matters })
  }
  if (successions.length > units.length) throw new Refusal('hand-over.changed')
}

/** What is somebody's alone would be on nobody's list once their account is closed. */
export function checkNothingHeld(matters: number): void {
  if (matters > 0) throw new Refusal('hand-over.due', { matters })
}
