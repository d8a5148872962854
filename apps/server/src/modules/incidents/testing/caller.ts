import { api, type ReplyOf } from '@ejia/contract'
import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'

type Api = typeof api
type Name = keyof Api
type Request = {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: object
}

/** What a test reads of any answer: what is there by the contract, or the problem. */
export type Answer<N extends Name> = {
  readonly status: number
  readonly body: ReplyOf<Api[N]>
  readonly problem: Problem
}
type Problem = { readonly code: string; readonly details?: Record<string, unknown> }

type Login = { readonly phones: Readonly<Record<string, string>>; readonly password: string }

/** Calls the server as somebody of the test city, or as the public. */
export function caller(app: FastifyInstance, { phones, password }: Login) {
  const tokens = new Map<string, Promise<string>>()

  async function tokenOf(person: string): Promise<string> {
    const payload = { phone: phones[person], password }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
    return answer.json<{ token: string }>().token
  }

  async function headersOf(person: string | undefined): Promise<Record<string, string>> {
    if (person === undefined) return {}
    const token = tokens.get(person) ?? tokenOf(person)
    tokens.set(person, token)
    return { authorization: `Bearer ${await token}` }
  }

  async function call<N extends Name>(person: string | undefined, name: N, request: Request = {}): Promise<Answer<N>> {
    const { method, path } = api[name]
    const url = path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(request.params?.[key] ?? ''))
    const answer = await app.inject({
      method,
      url,
      headers: await headersOf(person),
      ...(request.query ? { query: request.query } : {}),
      ...(request.body ? { payload: request.body } : {}),
    })
    const { statusCode: status } = answer
    return { status, body: answer.json<ReplyOf<Api[N]>>(), problem: answer.json<Problem>() }
  }

  return { call, headersOf }
}

export function newCommandId(): string {
  return newId()
}
