import { Refusal } from '@ejia/domain'
import { allowInsecureRequests, type Configuration, discovery } from 'openid-client'
import type { Config } from '../../../config.ts'
import type { Platform } from '../../../platform/index.ts'

export type OidcSettings = NonNullable<Config['oidc']>

const known = new WeakMap<OidcSettings, Promise<Configuration>>()

export function getSettings({ oidc }: Config): OidcSettings {
  if (!oidc) throw new Refusal('oidc.not-configured')
  return oidc
}

/** What the provider says of itself, asked once; after a failure the next log-in asks again. */
export function discoverProvider(settings: OidcSettings): Promise<Configuration> {
  const running = known.get(settings) ?? discover(settings)
  known.set(settings, running)
  running.catch(() => known.delete(settings))
  return running
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const server = new URL(issuer)
  const isNear = ['127.0.0.1', '[::1]', 'localhost'].includes(server.hostname)
  const execute = server.protocol === 'http:' && isNear ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** What goes wrong between the provider and us is logged and refused: no defect, and the person may try again. */
export async function trustProvider<Answer>({ log }: Platform, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error }, 'the identity provider did not let somebody in')
    throw new Refusal('oidc.failed')
  }
}
