import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { z } from 'zod'

const Event = z.object({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  data: z.looseObject({ state: z.optional(z.string()), caseCode: z.optional(z.string()), text: z.string() }),
})

/** A hotline on loopback that checks who calls, keeps what came, and breaks as it is told to. */
export async function openHotline() {
  let secret = ''
  const taken: { readonly event: z.infer<typeof Event>; readonly isSigned: boolean }[] = []
  const script: (number | 'crash')[] = []
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const next = script.shift() ?? 200
    if (next === 'crash' || next < 300)
      taken.push({ event: Event.parse(JSON.parse(body)), isSigned: isSigned(request, body, secret) })
    if (next === 'crash') request.socket.destroy()
    else response.writeHead(next).end()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return {
    url: `http://127.0.0.1:${address.port}/orders`,
    taken,
    script,
    trust: (given: string) => (secret = given),
    /** What was said of a work order, each step once. */
    statesOf(orderNo: string): (string | undefined)[] {
      const ofOrder = taken.filter(({ event }) => event.subject === orderNo)
      return [...new Map(ofOrder.map(({ event }) => [event.id, event.data.state])).values()]
    },
  }
}

function isSigned({ headers }: IncomingMessage, body: string, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
