import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { z } from 'zod'

const Line = z.object({ from: z.string(), to: z.string(), reference: z.string() })

/** A telephone system on this machine that connects nobody; once broken it refuses. */
export async function fakeTelephone() {
  const lines: (z.infer<typeof Line> & { readonly key: string | undefined })[] = []
  let broken = false
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      lines.push({ ...Line.parse(body), key: request.headers.authorization })
      response.writeHead(broken ? 503 : 204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/calls`,
    lines,
    breakDown: () => {
      broken = true
    },
  }
}
