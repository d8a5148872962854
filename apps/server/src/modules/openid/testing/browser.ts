import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'

const Answer = z.looseObject({ goTo: z.optional(z.string()) })

/** A browser that is signed in or not, as far as cookies and redirects go. */
export function openBrowser(address: string, token?: string) {
  const jar = new Map<string, string>()
  async function go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    const answer = await fetch(url, { redirect: 'manual', ...init, headers })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const ask = async (uid: string, init?: RequestInit) =>
    Answer.parse(await (await go(`${address}/api/openid/interactions/${uid}`, init)).json())
  return {
    go,
    ask,
    /** Where the browser arrives in the end. */
    async answer(uid: string, allow: boolean): Promise<URL> {
      const headers = { 'content-type': 'application/json' }
      const { goTo = '' } = await ask(uid, { method: 'POST', headers, body: JSON.stringify({ allow }) })
      const answer = await go(goTo)
      return new URL(answer.headers.get('location') ?? 'about:blank')
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = server.address()
  server.close()
  await once(server, 'close')
  return found !== null && typeof found === 'object' ? found.port : 0
}
