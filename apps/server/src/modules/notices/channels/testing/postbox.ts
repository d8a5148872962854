import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from './listen.ts'

/** Somewhere for gateways to post receipts to. */
export async function startPostbox() {
  const posts: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push(body)
      response.end()
    })
  })
  const port = await listen(server)
  return {
    address: `http://127.0.0.1:${port}/receipts`,
    last: () => posts.at(-1) ?? '',
    close: () => server.close(),
  }
}
