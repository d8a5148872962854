import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import { type Platform, recordAudit, transaction } from '../../../platform/index.ts'
import { readPhone } from '../phone.ts'
import { openSession, setSessionCookie } from '../session.ts'
import { findLogin } from '../store/credentials.ts'
import type { Errand } from '../store/oidc-errands.ts'
import { endErrand } from './errand.ts'
import { discoverProvider, getSettings, trustProvider } from './provider.ts'
import { callbackUrl } from './start-oidc.ts'

export async function finishOidc(platform: Platform, reply: FastifyReply): Promise<FastifyReply> {
  const errand = await endErrand(platform, reply)
  const claims = await trustProvider(platform, () => exchangeCode(platform, reply, errand))
  const personId = await findPersonId(platform, claims)
  const userAgent = reply.request.headers['user-agent']
  const opened = await transaction(platform.database, (tx) => openSession(tx, { personId, userAgent, how: 'oidc' }))
  setSessionCookie(reply, platform, opened)
  return reply.redirect(errand.returnTo, 303)
}

type Claims = Readonly<Record<string, unknown>>

/** What the provider says of the person, in the token or, where that is silent about the phone, when asked. */
async function exchangeCode(platform: Platform, reply: FastifyReply, errand: Errand): Promise<Claims> {
  const settings = getSettings(platform.config)
  const provider = await discoverProvider(settings)
  const url = callbackUrl(platform, reply.request)
  url.search = new URL(reply.request.url, url).search
  const tokens = await authorizationCodeGrant(provider, url, {
    pkceCodeVerifier: errand.codeVerifier,
    expectedState: errand.state,
    expectedNonce: errand.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined || settings.phoneClaim in claims) return { ...claims }
  if (provider.serverMetadata().userinfo_endpoint === undefined) return claims
  return { ...claims, ...(await fetchUserInfo(provider, tokens.access_token, claims.sub)) }
}

/** By the phone number, and only one that the provider does not call unverified. */
async function findPersonId({ database, config }: Platform, claims: Claims): Promise<string> {
  const claimed = claims[getSettings(config).phoneClaim]
  const phone =
    typeof claimed === 'string' && claims['phone_number_verified'] !== false ? readPhone(claimed) : undefined
  const known = phone === undefined ? undefined : await findLogin(database, phone)
  if (known) return known.personId
  await recordAudit(database, { action: 'session.failed', facts: { how: 'oidc' } })
  throw new Refusal('oidc.unknown-person')
}
