import type { Access, Role } from './endpoint.ts'
import type { RefusalCode } from './refusals.ts'

/**
 * The access rule of an endpoint: undefined where the call may go ahead, or why not. `held` are the roles of whoever
 * is signed in, undefined for nobody. What they see beyond it is the scope rule of the domain.
 */
export function findAccessRefusal(access: Access, held: readonly Role[] | undefined): RefusalCode | undefined {
  if (access === 'public') return undefined
  if (held === undefined) return 'session.required'
  if (access === 'session') return undefined
  return access.roles.some((role) => held.includes(role)) ? undefined : 'session.forbidden'
}
