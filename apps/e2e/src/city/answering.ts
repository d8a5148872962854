import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answering = { readonly port: number; readonly close: () => Promise<void> }

/** Somebody on loopback who answers whatever is asked with the same JSON. */
export async function startAnswering(answer: unknown): Promise<Answering> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  return {
    port: portOf(server.address()),
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('nobody listens')
  return address.port
}
