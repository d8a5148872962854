import { type Access, type Endpoint, findAccessRefusal } from '@ejia/contract'
import { type accounts, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'

/** Who sends a request. A request without a session comes from a resident, as far as we know. */
export interface Caller {
  readonly actor: accounts.Actor
  readonly sessionId?: string
}

export interface StaffCaller extends Caller {
  readonly actor: Extract<accounts.Actor, { kind: 'staff' }>
  readonly sessionId: string
}

export type CallerOf<E extends Endpoint> = E['access'] extends 'public' ? Caller : StaffCaller

/** Given by the accounts module: from the request's session, if any, to the caller. */
export type Identify = (request: FastifyRequest) => Promise<Caller>

/** The access rule of an endpoint, which is data in the contract. What a caller may see beyond it is the domain's. */
export function checkAccess(access: Access, caller: Caller): void {
  const held = isStaff(caller) ? caller.actor.memberships.map(({ role }) => role) : undefined
  const refusal = findAccessRefusal(access, held)
  if (refusal) throw new Refusal(refusal)
}

export function isStaff(caller: Caller): caller is StaffCaller {
  return caller.actor.kind === 'staff' && caller.sessionId !== undefined
}
