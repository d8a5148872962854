import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { checkAccess, type Identify } from './caller.ts'
import { parseInput } from './input.ts'
import type { Route } from './route.ts'

export interface RouteOptions {
  readonly identify: Identify
  /** Answers are compared with the contract; in tests only, since it costs time and our own types hold otherwise. */
  readonly checkReplies: boolean
  readonly limits: boolean
}

export function registerRoutes(app: FastifyInstance, routes: readonly Route[], options: RouteOptions): void {
  for (const { endpoint, handle } of routes) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(options.limits && endpoint.perMinute
        ? { config: { rateLimit: { max: endpoint.perMinute, timeWindow: 60_000 } } }
        : {}),
      handler: async (request, reply) => {
        const caller = await options.identify(request)
        checkAccess(endpoint.access, caller)
        const input = parseInput(endpoint, request)
        void reply.code(endpoint.status ?? 200).header('cache-control', 'no-store')
        const answer = await handle({ input, caller, request, reply })
        if (options.checkReplies && typeof endpoint.reply !== 'string')
          checkReply(endpoint.name, endpoint.reply, answer)
        return answer
      },
    })
  }
}

function checkReply(name: string, schema: z.ZodMiniType, answer: unknown): void {
  const parsed = z.safeParse(schema, JSON.parse(JSON.stringify(answer)))
  if (!parsed.success)
    throw new Error(`${name} answers what the contract does not say: ${z.prettifyError(parsed.error)}`)
}
