import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from './listen.ts'

type Post = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** Somewhere for gateways to post receipts to. */
export async function startPostbox() {
  const posts: Post[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push({ headers: request.headers, body })
      response.end()
    })
  })
  const port = await listen(server)
  return {
    address: `http://127.0.0.1:${port}/receipts`,
    last: () => posts.at(-1) ?? { headers: {}, body: '' },
    close: () => server.close(),
  }
}
