import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'

export const receiverSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

type Taken = {
  readonly id: string
  readonly file: Buffer
  readonly isSigned: boolean
  readonly name: string
  readonly due: string
}

/** A department's system on loopback that takes files, checks who sends them, and breaks as it is told to. */
export async function openFileReceiver() {
  const taken: Taken[] = []
  /** What the next calls are answered: a status, or `crash` after it was taken and before it was said. */
  const script: (number | 'crash')[] = []
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await buffer(request)
    const next = script.shift() ?? 200
    const head = (name: string) => String(request.headers[name])
    if (next === 'crash' || next < 300)
      taken.push({
        id: head('webhook-id'),
        file,
        isSigned: isSigned(request, file),
        name: decodeURIComponent(head('content-disposition').split("''")[1] ?? ''),
        due: head('ejia-due'),
      })
    if (next === 'crash') request.socket.destroy()
    else response.writeHead(next).end()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return { url: `http://127.0.0.1:${address.port}/files`, taken, script }
}

function isSigned({ headers }: IncomingMessage, file: Buffer): boolean {
  const key = Buffer.from(receiverSecret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key)
    .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.`)
    .update(file)
    .digest('base64')
  const [given, wanted] = [Buffer.from(String(headers['webhook-signature'])), Buffer.from(`v1,${expected}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
