import type { Role } from '../endpoint.ts'

/** A department makes its own forms. */
export const makers = { roles: ['departmentHandler'] } as const satisfies { readonly roles: readonly Role[] }
/** Who fills forms in: of their own department, or whoever keeps the registry; grid workers when a task asks them. */
export const fillers = {
  roles: ['gridWorker', 'communityHead', 'departmentHandler', 'registryOfficer'],
} as const satisfies { readonly roles: readonly Role[] }
export const deskFillers = {
  roles: ['communityHead', 'departmentHandler', 'registryOfficer'],
} as const satisfies { readonly roles: readonly Role[] }
export const formReaders = {
  roles: ['communityHead', 'departmentHandler', 'supervisor', 'registryOfficer', 'privacyOfficer'],
} as const satisfies { readonly roles: readonly Role[] }
