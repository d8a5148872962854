import { accounts as domain } from '@ejia/domain'
import type { Identify, Platform } from '../../platform/index.ts'
import { findToken } from './session.ts'
import { findSession } from './store/sessions.ts'
import { hashToken } from './token.ts'

/** From the request's token to the person, with the roles they hold at this moment, those of people they stand in for included. */
export function identify({ database }: Platform): Identify {
  return async (request) => {
    const token = findToken(request)
    const session = token === undefined ? undefined : await findSession(database, hashToken(token))
    if (!session) return { actor: { kind: 'resident' } }
    const { id, personId, memberships, away } = session
    const held = away.length === 0 ? { memberships } : domain.standIn(memberships, away)
    return { actor: { kind: 'staff', personId, ...held }, sessionId: id }
  }
}
