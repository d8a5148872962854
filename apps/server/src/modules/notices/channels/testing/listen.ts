import { createServer, type Server as HttpServer } from 'node:http'
import type { Server } from 'node:net'
import type { GatewayName } from '../channel.ts'
import { type Behaviour, type FakeGateway, failureIn, type Handler, type Received } from './fake.ts'

/** Listens on loopback at a port of the system's choice, or again at the port it had. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      const address = server.address()
      ready(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** A gateway that speaks HTTP: reads the whole request before it behaves. */
export async function fakeOverHttp(
  name: GatewayName,
  handle: Handler,
  take: (received: Received) => void,
): Promise<FakeGateway> {
  let behaviour: Behaviour = { mode: 'alive' }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
      const exchange = { method: request.method ?? '', url, headers: request.headers, body: Buffer.concat(parts) }
      const { reply, received } = handle(exchange, failureIn(behaviour))
      if (received) take({ ...received, gateway: name, at: new Date().toISOString() })
      if (behaviour.mode === 'drops') request.socket.destroy()
      if (behaviour.mode === 'drops' || behaviour.mode === 'silent') return
      const json = reply.body === undefined ? undefined : JSON.stringify(reply.body)
      const headers = { 'content-type': 'application/json', ...reply.headers }
      response.writeHead(reply.status ?? 200, headers).end(reply.bytes ?? json)
    })
  })
  const port = await listen(server)
  return {
    name,
    address: `http://127.0.0.1:${port}`,
    behave: async (next) => {
      behaviour = next
      if (next.mode === 'dead') await stop(server)
      else if (!server.listening) await listen(server, port)
    },
    close: () => stop(server),
  }
}

async function stop(server: HttpServer): Promise<void> {
  if (!server.listening) return
  const closed = new Promise((done) => server.close(done))
  server.closeAllConnections()
  await closed
}
