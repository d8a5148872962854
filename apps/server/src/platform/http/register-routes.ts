import type { Endpoint } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { type Caller, checkAccess, type Identify, isStaff } from './caller.ts'
import { parseInput } from './input.ts'
import type { Route } from './route.ts'

export interface RouteOptions {
  readonly identify: Identify
  /** Somebody signed in asked for what their role does not allow. */
  readonly onForbidden: (personId: string, endpoint: Endpoint) => Promise<void>
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
        await admit(endpoint, caller, options)
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

async function admit(endpoint: Endpoint, caller: Caller, { onForbidden }: RouteOptions): Promise<void> {
  try {
    checkAccess(endpoint.access, caller)
  } catch (error) {
    const isForbidden = error instanceof Refusal && error.code === 'session.forbidden'
    if (isForbidden && isStaff(caller)) await onForbidden(caller.actor.personId, endpoint)
    throw error
  }
}

function checkReply(name: string, schema: z.ZodMiniType, answer: unknown): void {
  const parsed = z.safeParse(schema, JSON.parse(JSON.stringify(answer)))
  if (!parsed.success)
    throw new Error(`${name} answers what the contract does not say: ${z.prettifyError(parsed.error)}`)
}
