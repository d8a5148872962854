import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Platform } from '../../../platform/index.ts'
import { beginErrand } from './errand.ts'
import { discoverProvider, getSettings, trustProvider } from './provider.ts'

export async function startOidc(platform: Platform, reply: FastifyReply, returnTo = '/'): Promise<FastifyReply> {
  const settings = getSettings(platform.config)
  const provider = await trustProvider(platform, () => discoverProvider(settings))
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  await beginErrand(platform, reply, { state, nonce, codeVerifier, returnTo: ownPath(returnTo) })
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl(platform, reply.request).href,
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return reply.redirect(url.href, 302)
}

export function callbackUrl({ config }: Platform, request: FastifyRequest): URL {
  return new URL('/api/oidc/callback', config.publicUrl ?? `${request.protocol}://${request.host}`)
}

/** Only a path of ours; `//elsewhere` and the like lead home. */
function ownPath(returnTo: string): string {
  const home = 'http://home.invalid'
  const isOwn = returnTo.startsWith('/') && URL.canParse(returnTo, home) && new URL(returnTo, home).origin === home
  return isOwn ? returnTo : '/'
}
