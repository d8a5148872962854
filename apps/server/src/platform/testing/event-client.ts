import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { expect, onTestFinished } from 'vitest'

/** A browser's end of a stream of server-sent events, over a real connection. */
export interface EventClient {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** Events that carry data, in the order they came. */
  readonly events: { readonly name: string; readonly data: unknown; readonly id: string }[]
  /** What EventSource would send as Last-Event-ID. */
  lastId(): string
  isEnded(): boolean
  pause(): void
  close(): void
}

/** Opens a stream on an app that listens, and waits until the server has said where it begins. */
export async function openEvents(app: FastifyInstance, path: string, headers: Record<string, string> = {}) {
  const response = await request(app, path, headers)
  const events: EventClient['events'] = []
  let lastId = ''
  let ended = false
  let rest = ''
  response.setEncoding('utf8')
  response.on('error', () => {})
  response.on('close', () => (ended = true))
  response.on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = fieldsOf(block)
      lastId = fields.get('id') ?? lastId
      const data = fields.get('data')
      if (data !== undefined)
        events.push({ name: fields.get('event') ?? 'message', data: JSON.parse(data), id: lastId })
    }
  })
  const client: EventClient = {
    status: response.statusCode,
    headers: response.headers,
    events,
    lastId: () => lastId,
    isEnded: () => ended,
    pause: () => void response.pause(),
    close: () => void response.destroy(),
  }
  onTestFinished(client.close)
  if (client.status === 200) await until(() => lastId !== '')
  return client
}

function fieldsOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 2)]
    }),
  )
}

/** Long enough for a machine that does much else beside it. */
const patienceMilliseconds = 45_000

/** Waits until it is so, and fails if it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMilliseconds
  while (Date.now() < end && !(await isSo())) await sleep(10)
  expect(await isSo()).toBe(true)
}

async function request(app: FastifyInstance, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const [address] = app.addresses()
  if (address === undefined || typeof address === 'string') throw new Error('the app does not listen yet')
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get({ host: '127.0.0.1', port: address.port, path, headers, agent: false }, resolve).on('error', reject)
  return promise
}
