import type { Role } from '../endpoint.ts'

/** Who works with the registry, each within the area of their membership. */
export const registryRoles = ['gridWorker', 'communityHead', 'registryOfficer'] as const satisfies readonly Role[]
