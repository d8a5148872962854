import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { z } from 'zod'

const Event = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  sequence: z.string(),
  data: z.strictObject({ items: z.array(z.string()), values: z.nullable(z.record(z.string(), z.string())) }),
})
type Event = z.infer<typeof Event>

export type Taken = { readonly event: Event; readonly isSigned: boolean; readonly type: string | undefined }

/** A department's system on loopback: it checks who sends, keeps what came, and breaks as it is told to. */
export async function openConsumer(secretNow: () => string) {
  const taken: Taken[] = []
  /** What the next calls are answered: a status, or `crash` after it was taken and before it was said. */
  const script: (number | 'crash')[] = []
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const next = script.shift() ?? 200
    if (next === 'crash' || next < 300)
      taken.push({
        event: Event.parse(JSON.parse(body)),
        isSigned: isSigned(request, body, secretNow()),
        type: request.headers['content-type'],
      })
    if (next === 'crash') request.socket.destroy()
    else response.writeHead(next).end()
  }
  const server: Server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return { url: `http://127.0.0.1:${address.port}/events`, taken, script }
}

function isSigned({ headers }: IncomingMessage, body: string, secret: string): boolean {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  )
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const [given, wanted] = [Buffer.from(signature ?? ''), Buffer.from(`v1,${expected}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
