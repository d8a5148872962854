import type { FastifyReply, FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import { type Platform, publish, recordAudit, run, type Transaction, transaction } from '../../platform/index.ts'
import { deviceOf } from './device.ts'
import { addSession, removeExpired, removeSessions, type SessionChoice } from './store/sessions.ts'
import { hashToken, newToken } from './token.ts'

const cookieName = 'ejia_session'
const sessionHours = 12

export type OpenedSession = { readonly personId: string; readonly token: string; readonly expiresAt: string }
type Start = { readonly personId: string; readonly userAgent: string | undefined; readonly how: 'password' | 'oidc' }

export async function openSession(tx: Transaction, { personId, userAgent, how }: Start): Promise<OpenedSession> {
  const [id, token, device] = [newId(), newToken(), deviceOf(userAgent)]
  const expiresAt = await addSession(tx, { id, tokenHash: hashToken(token), personId, device, hours: sessionHours })
  await recordAudit(tx, { action: 'session.started', personId, facts: { how, device } })
  return { personId, token, expiresAt }
}

/** Ends sessions with the live streams that hang on them. The caller notes the commit. */
export async function endSessions(tx: Transaction, choice: SessionChoice): Promise<number> {
  const ended = await removeSessions(tx, choice)
  await closeStreams(tx, ended)
  return ended.length
}

/** Ends the live streams of sessions; a client whose session lives on connects again with the rights it has then. */
export async function closeStreams(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length > 0) await run(tx, publish({ topics: sessionIds.map(sessionTopic) }))
}

/** A stream outlives no session: what ran out is ended as if its owner had logged out. */
export async function endExpiredSessions({ database, live }: Platform): Promise<void> {
  await transaction(database, async (tx) => closeStreams(tx, await removeExpired(tx)))
  live.noteCommit()
}

/** Published under when a session ends or its rights change. */
export function sessionTopic(sessionId: string): string {
  return `session:${sessionId}`
}

/** By cookie from a browser, by header from anything else. */
export function findToken(request: FastifyRequest): string | undefined {
  const [, bearer] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  const token = bearer ?? request.cookies[cookieName]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

export function setSessionCookie(reply: FastifyReply, platform: Platform, { token }: OpenedSession): void {
  void reply.setCookie(cookieName, token, { ...cookieRules(reply, platform), maxAge: sessionHours * 3600 })
}

export function clearSessionCookie(reply: FastifyReply, platform: Platform): void {
  void reply.clearCookie(cookieName, cookieRules(reply, platform))
}

function cookieRules(reply: FastifyReply, platform: Platform) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(reply.request, platform) } as const
}

export function isSecure(request: FastifyRequest, { config }: Platform): boolean {
  return request.protocol === 'https' || (config.publicUrl?.startsWith('https://') ?? false)
}
