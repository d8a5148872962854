import { fields } from './registry/fields.ts'
import { organisations } from './registry/organisations.ts'
import { residents } from './registry/residents.ts'
import { transfers } from './registry/transfers.ts'
import { visiting } from './registry/visiting.ts'

/** Buildings, rooms, households, people and organisations, visits, imports and exports. */
export const registry = { ...visiting, ...residents, ...organisations, ...fields, ...transfers } as const
