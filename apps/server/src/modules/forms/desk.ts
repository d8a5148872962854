import type { FormDefinition } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'

export type By = StaffCaller['actor']

/** A form in force or as it was at a version. */
export type Issued = { readonly key: string; readonly version: number; readonly form: FormDefinition }

export type Units = ReadonlyMap<string, accounts.Unit>

export async function unitsById({ database }: Pick<Platform, 'database'>): Promise<Units> {
  return new Map((await cityUnits(database)).map((unit) => [unit.id, unit]))
}

export function refOf(units: Units, id: string): { readonly id: string; readonly name: string } {
  return { id, name: units.get(id)?.name ?? '' }
}
