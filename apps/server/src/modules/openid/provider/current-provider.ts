import Provider, { interactionPolicy } from 'oidc-provider'
import type { Platform } from '../../../platform/index.ts'
import { adapterFor } from './adapter.ts'
import { findClaims } from './claims.ts'
import { errorPage } from './error-page.ts'
import { readSigningKeys, rotateSigningKeys } from './signing-keys.ts'

const minutes = 60
const keptMilliseconds = 60_000

type Known = { readonly provider: Provider; readonly at: number }
const known = new WeakMap<Platform, Promise<Known>>()

/** The provider with the keys of this minute. */
export async function currentProvider(platform: Platform): Promise<Provider> {
  const before = known.get(platform)
  const found = await before
  if (found && Date.now() - found.at < keptMilliseconds) return found.provider
  // Of those who come at the same time the first makes it.
  const running = known.get(platform) === before ? build(platform) : (known.get(platform) ?? build(platform))
  known.set(platform, running)
  running.catch(() => known.delete(platform))
  return (await running).provider
}

export function issuerOf({ config }: Platform): string | undefined {
  return config.publicUrl === undefined ? undefined : `${config.publicUrl}/openid`
}

async function build(platform: Platform): Promise<Known> {
  await rotateSigningKeys(platform)
  const keys = await readSigningKeys(platform)
  const provider = new Provider(issuerOf(platform) ?? '', {
    adapter: (kind: string) => adapterFor(platform, kind),
    jwks: { keys },
    cookies: {
      keys: [platform.vault.token('openid cookies', 'of the provider')],
      // Where the question is asked and answered, see the contract.
      short: { path: '/api/openid', httpOnly: true, sameSite: 'lax', signed: true, overwrite: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true },
    },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'units'] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
    },
    interactions: { policy: askingEachTime(), url: (_context, { uid }) => `/authorize?uid=${uid}` },
    findAccount: async (_context, id) => {
      const claims = await findClaims(platform, id)
      return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) }
    },
    ttl: {
      AccessToken: 10 * minutes,
      AuthorizationCode: minutes,
      Grant: 10 * minutes,
      IdToken: 10 * minutes,
      Interaction: 10 * minutes,
      Session: 10 * minutes,
    },
    renderError: (context, _out, error) => {
      platform.log.warn({ err: error }, 'a system could not let somebody sign in here')
      context.type = 'html'
      context.body = errorPage()
    },
  })
  // Where the proxy stands is known from the settings; the mount puts it into the headers.
  provider.proxy = true
  return { provider, at: Date.now() }
}

/** Who is signed in here is asked each time, so that a log-out, or an account that was closed, counts at once. */
function askingEachTime() {
  const policy = interactionPolicy.base()
  const each = new interactionPolicy.Check('each_time', 'asked each time', (context) =>
    context.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  )
  policy.get('login')?.checks.add(each)
  return policy
}
