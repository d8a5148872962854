import type { Endpoint, InputOf, ReplyOf } from '@ejia/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import type { Caller, CallerOf } from './caller.ts'
import type { Refused } from './problems.ts'

export interface Call<E extends Endpoint> {
  readonly input: InputOf<E>
  readonly caller: CallerOf<E>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Streams and files are sent by the handler itself; everything else is returned and answered as JSON. */
type Answer<E extends Endpoint> = E['reply'] extends z.ZodMiniType ? ReplyOf<E> : unknown

/** How a route says its answers and errors where a standard, and not this API, gives the words. */
export interface Speech {
  readonly say: (answer: unknown, call: Exchange) => FastifyReply
  readonly refuse: (refused: Refused, call: Exchange) => FastifyReply
}
interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** An endpoint with its handler, its types forgotten: what the app registers. */
export interface Route {
  readonly endpoint: Endpoint
  readonly speech?: Speech
  readonly handle: (call: {
    readonly input: { readonly params: unknown; readonly query: unknown; readonly body: unknown }
    readonly caller: Caller
    readonly request: FastifyRequest
    readonly reply: FastifyReply
  }) => Promise<unknown>
}

/**
 * Joins an endpoint of the contract with what it does. The input is what the endpoint's own schemas parsed and the
 * caller passed its access rule, so the types hold here though the app's list of routes forgets them.
 */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<Answer<E>>,
  speech?: Speech,
): Route
export function route(endpoint: Endpoint, handle: Route['handle'], speech?: Speech): Route {
  return { endpoint, handle, ...(speech ? { speech } : {}) }
}
