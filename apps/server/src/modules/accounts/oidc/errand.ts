import { Refusal } from '@ejia/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/index.ts'
import { isSecure } from '../session.ts'
import { addErrand, type Errand, takeErrand } from '../store/oidc-errands.ts'
import { hashToken, newToken } from '../token.ts'

const cookieName = 'ejia_oidc'
const minutes = 10

/** Sends somebody's browser on an errand: what it must bring back stays here, the browser keeps only a key to it. */
export async function beginErrand(platform: Platform, reply: FastifyReply, errand: Errand): Promise<void> {
  const key = newToken()
  await addErrand(platform.database, { ...errand, browserHash: hashToken(key), minutes })
  void reply.setCookie(cookieName, key, { ...cookieRules(reply.request, platform), maxAge: minutes * 60 })
}

/** The errand this browser was sent on, once; a callback without one was not asked for here. */
export async function endErrand(platform: Platform, reply: FastifyReply): Promise<Errand> {
  const key = reply.request.cookies[cookieName]
  void reply.clearCookie(cookieName, cookieRules(reply.request, platform))
  const errand = key === undefined ? undefined : await takeErrand(platform.database, hashToken(key))
  if (!errand) throw new Refusal('oidc.failed')
  return errand
}

/** Lax, since the browser comes back from another site. */
function cookieRules(request: FastifyRequest, platform: Platform) {
  return { path: '/api/oidc', httpOnly: true, sameSite: 'lax', secure: isSecure(request, platform) } as const
}
