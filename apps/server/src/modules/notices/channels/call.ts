import { type IncomingMessage, request as openHttp, type RequestOptions } from 'node:http'
import { request as openHttps } from 'node:https'
import type { LookupFunction, Socket } from 'node:net'

export type Call = {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Replaces the system's resolver, to refuse addresses. */
  readonly lookup?: LookupFunction
}

export type Answer = {
  readonly kind: 'answer'
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly text: string
  /** The same unread, for what is no text. */
  readonly bytes: Buffer
}

/** No answer came. Before the connection stood nothing can have been read; afterwards nobody knows. */
export type Silence = { readonly kind: 'later' | 'unclear'; readonly code: string }

export const connectMilliseconds = 5_000
export const answerMilliseconds = 15_000

const answerBytes = 1_000_000

/** One exchange over HTTP that never rejects, and that says of a lost one whether the gateway can have read it. */
export function call(asked: Call, signal: AbortSignal): Promise<Answer | Silence> {
  if (signal.aborted) return Promise.resolve({ kind: 'later', code: 'aborted' })
  return new Promise((settle) => {
    const stage = { connected: false }
    const end = (outcome: Answer | Silence) => {
      clearTimeout(connectTimer)
      clearTimeout(answerTimer)
      signal.removeEventListener('abort', abort)
      settle(outcome)
    }
    const lose = (code: string) => {
      end({ kind: stage.connected ? 'unclear' : 'later', code })
      sent.destroy()
    }
    const abort = () => lose('aborted')
    const sent = open(asked)
    const connectTimer = setTimeout(() => stage.connected || lose('connect-timeout'), connectMilliseconds)
    const answerTimer = setTimeout(() => lose('timeout'), answerMilliseconds)
    signal.addEventListener('abort', abort)
    sent.on('socket', (socket: Socket) => whenConnected(socket, asked.url, () => (stage.connected = true)))
    sent.on('error', (error) => lose(codeOf(error)))
    sent.on('response', (response) => {
      read(response).then(end, (error: unknown) => lose(codeOf(error)))
    })
    sent.end(asked.body)
  })
}

function open({ method, url, headers, body, lookup }: Call) {
  const secure = url.protocol === 'https:'
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...length },
    // Each exchange has a connection of its own: one kept open may be closing while we write into it, and then
    // nobody could tell a message that was never read from one that was.
    agent: false,
    ...(lookup && { lookup }),
  }
  return secure ? openHttps(url, options) : openHttp(url, options)
}

function whenConnected(socket: Socket, url: URL, tell: () => void): void {
  if (!socket.connecting) tell()
  else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', tell)
}

function read(response: IncomingMessage): Promise<Answer> {
  return new Promise((settle, fail) => {
    const parts: Buffer[] = []
    let bytes = 0
    response.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > answerBytes) response.destroy(new Error('a longer answer than any gateway has reason to give'))
      else parts.push(part)
    })
    response.on('error', fail)
    response.on('end', () => {
      const whole = Buffer.concat(parts)
      const header = (name: string) => [response.headers[name]].flat()[0]
      settle({
        kind: 'answer',
        status: response.statusCode ?? 0,
        header,
        text: whole.toString('utf8'),
        bytes: whole,
      })
    })
  })
}

/** Only the code: the message of a network error holds the address, and some addresses hold a secret. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'network'
}
