import { grants as ofPeople } from './grants/endpoints.ts'
import { systemGrants } from './grants/systems.ts'

export const grants = { ...ofPeople, ...systemGrants } as const
