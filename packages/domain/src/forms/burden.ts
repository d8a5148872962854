import type { PlannedField } from './plan-fill.ts'

/** How much of a form is filled from what is known. */
export type Burden = { readonly known: number; readonly all: number }

/** Rows beyond the first are nobody's burden before somebody wants them. */
export function burdenOf(plans: readonly (readonly PlannedField[])[]): Burden {
  const counted = plans.flatMap((planned) => planned.filter(({ row }) => row === undefined || row === 1))
  return { known: counted.filter(({ state }) => state === 'known').length, all: counted.length }
}

export function addBurdens(burdens: readonly Burden[]): Burden {
  return burdens.reduce((sum, { known, all }) => ({ known: sum.known + known, all: sum.all + all }), {
    known: 0,
    all: 0,
  })
}
