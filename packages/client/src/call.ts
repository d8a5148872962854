import type { Endpoint, Problem, ReplyOf, RequestOf } from '@ejia/contract'

/** How requests travel: the browser's `fetch`, or what a mini-program or a test puts in its place. */
export type Transport = (path: string, init: TransportInit) => Promise<TransportReply>
export type TransportInit = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
}
export type TransportReply = { readonly status: number; readonly json: <T>() => Promise<T> }

/** The server said no, with a reason a person can act on. */
export class CallRefused extends Error {
  readonly problem: Problem
  readonly status: number

  constructor(problem: Problem, status: number) {
    super(problem.message)
    this.name = 'CallRefused'
    this.problem = problem
    this.status = status
  }
}

/** No answer came: no signal, or the server is away. What was typed must be kept. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}

export type Call = <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => Promise<ReplyOf<E>>

type Parts = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

/** The contract as typed calls. Throws `CallRefused` or `Unreachable`. */
export function caller(transport: Transport, headers: () => Readonly<Record<string, string>> = () => ({})): Call {
  return async (endpoint, request) => {
    const { params, query, body }: Parts = request
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const path = pathOf(endpoint.path, params) + search(query)
    const reply = await reach(transport, path, { method: endpoint.method, headers: { ...headers(), ...type }, ...json })
    return readReply(reply)
  }
}

/** One photo as multipart; the reply is the contract's `Photo`. */
export async function sendFile<R>(transport: Transport, path: string, file: Blob): Promise<R> {
  const form = new FormData()
  form.append('file', file)
  return readReply(await reach(transport, path, { method: 'POST', headers: {}, body: form }))
}

/** The address of an endpoint with its parameters filled in, for images and streams. */
export function pathOf(path: string, params: unknown): string {
  const values = new Map(listValues(params))
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''))
}

/** Written by hand, since mini-programs have no URLSearchParams. */
function search(query: unknown): string {
  const present = listValues(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return present.length === 0 ? '' : `?${present.join('&')}`
}

function listValues(parts: unknown): [string, string][] {
  return Object.entries(parts ?? {}).flatMap(([name, value]: [string, unknown]) => {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return plain && value !== '' ? [[name, String(value)]] : []
  })
}

async function reach(transport: Transport, path: string, init: TransportInit): Promise<TransportReply> {
  try {
    return await transport(path, init)
  } catch (error) {
    throw new Unreachable(error)
  }
}

/** Typed by the contract; the server's own tests hold it to the schema, so clients do not parse it again. */
export async function readReply<T>(reply: TransportReply): Promise<T> {
  if (reply.status < 400) return reply.json<T>()
  const body = await reply.json<unknown>().catch(() => undefined)
  if (!isProblem(body)) throw new Unreachable(`status ${reply.status}`)
  throw new CallRefused(body, reply.status)
}

/** By hand and not by its schema: schemas are more than a phone shall fetch in order to report. */
function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  )
}
