import type { Identify, Platform } from '../../platform/index.ts'
import { findToken } from './session.ts'
import { findSession } from './store/sessions.ts'
import { hashToken } from './token.ts'

/** From the request's token to the person, with the roles they hold at this moment. */
export function identify({ database }: Platform): Identify {
  return async (request) => {
    const token = findToken(request)
    const session = token === undefined ? undefined : await findSession(database, hashToken(token))
    if (!session) return { actor: { kind: 'resident' } }
    const { id, personId, memberships } = session
    return { actor: { kind: 'staff', personId, memberships }, sessionId: id }
  }
}
