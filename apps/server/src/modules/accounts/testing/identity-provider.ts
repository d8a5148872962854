import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll } from 'vitest'

const callback = 'https://ejia.example/api/oidc/callback'
export const client = { id: 'ejia', secret: 'the-secret-of-the-client' } as const

/** A certified provider on loopback; whoever logs in there has the claims given under that name. */
export async function startIdentityProvider(people: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${port(server.address())}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified', 'mobile'] },
    cookies: { keys: ['a key of this test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  afterAll(() => server.close())
  return { issuer, logInAt: (url: string, name: string) => walk(issuer, url, name) }
}

/** What a browser does between leaving us and coming back; answers where it comes back to. */
async function walk(issuer: string, start: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next: { readonly url: string; readonly form?: URLSearchParams } = { url: start }
  for (let step = 0; step < 20; step++) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(key, value)
    }
    const location = answer.headers.get('location')
    if (location?.startsWith(callback)) return new URL(location)
    next = location === null ? fillIn(next.url, await answer.text(), name) : { url: new URL(location, issuer).href }
  }
  throw new Error('the provider never sent the browser back')
}

/** The provider's own pages: first who one is, then whether one agrees. */
function fillIn(url: string, page: string, name: string) {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
  if (prompt === undefined) throw new Error(`no form at ${url}: ${page.slice(0, 500)}`)
  const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) })
  return { url: url.replace(/#.*$/, ''), form }
}

function port(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}
