import { api, type ReplyOf } from '@ejia/contract'
import type { FastifyInstance } from 'fastify'

type Api = typeof api

export interface ApiRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

/** What the contract says is there; after a refusal, what went wrong. */
export interface ApiAnswer<Name extends keyof Api> {
  readonly status: number
  readonly reply: ReplyOf<Api[Name]>
  /** Of a refusal. */
  readonly code: string | undefined
  readonly field: string | undefined
}

/** Calls endpoints by name, as whoever holds the token or as the public. */
export function apiCaller(app: FastifyInstance, token?: string) {
  return async <Name extends keyof Api>(name: Name, request: ApiRequest = {}): Promise<ApiAnswer<Name>> => {
    const { method, path } = api[name]
    const answer = await app.inject({
      method,
      url: path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(request.params?.[key] ?? '')),
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      ...(request.query ? { query: request.query } : {}),
      ...(request.body ? { payload: request.body } : {}),
    })
    const { code, field } = answer.json<{ code?: string; field?: string }>() ?? {}
    return { status: answer.statusCode, reply: answer.json<ReplyOf<Api[Name]>>(), code, field }
  }
}
