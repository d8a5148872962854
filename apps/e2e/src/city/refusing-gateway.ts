import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { byDay } from './by-day-options.ts'

export type RefusingGateway = {
  /** What makes a server send its text messages there, at whatever hour. */
  readonly settings: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** A text message gateway of the city that knows none of the numbers it is given. */
export async function startRefusingGateway(): Promise<RefusingGateway> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ status: 'refused', code: 'number-unknown', because: 'address' }))
  })
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  return {
    settings: {
      HTTP_SMS_URL: `http://127.0.0.1:${portOf(server.address())}/sms`,
      HTTP_SMS_SECRET: 'sixteen characters',
      NODE_OPTIONS: byDay,
    },
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the gateway does not listen')
  return address.port
}
