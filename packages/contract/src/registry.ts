import { fields } from './registry/fields.ts'
import { residents } from './registry/residents.ts'
import { transfers } from './registry/transfers.ts'
import { visiting } from './registry/visiting.ts'

/** Buildings, rooms, households and people, visits, imports and exports. */
export const registry = { ...visiting, ...residents, ...fields, ...transfers } as const
