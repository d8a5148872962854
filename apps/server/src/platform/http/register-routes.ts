import type { Endpoint } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { type Caller, checkAccess, type Identify, isStaff } from './caller.ts'
import { parseInput } from './input.ts'
import { readError } from './problems.ts'
import type { Route } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Called by other systems, without any session. */
    outside?: true
  }
}

export interface RouteOptions {
  readonly identify: Identify
  /** Somebody signed in asked for what their role does not allow. */
  readonly onForbidden: (personId: string, endpoint: Endpoint) => Promise<void>
  /** Answers are compared with the contract; in tests only, since it costs time and our own types hold otherwise. */
  readonly checkReplies: boolean
  readonly limits: boolean
}

export function registerRoutes(app: FastifyInstance, routes: readonly Route[], options: RouteOptions): void {
  for (const one of routes.filter(({ endpoint }) => !endpoint.outside)) registerRoute(app, one, options)
  void app.register(async (outside) => {
    const form = { parseAs: 'string' } as const
    outside.addContentTypeParser('application/x-www-form-urlencoded', form, (_request, body, done) => done(null, body))
    for (const one of routes.filter(({ endpoint }) => endpoint.outside)) registerRoute(outside, one, options)
  })
}

function registerRoute(app: FastifyInstance, { endpoint, handle, speech }: Route, options: RouteOptions): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: {
      ...(endpoint.outside ? { outside: true } : {}),
      ...(options.limits && endpoint.perMinute ? { rateLimit: { max: endpoint.perMinute, timeWindow: 60_000 } } : {}),
    },
    ...(speech
      ? {
          errorHandler: (error, request, reply) =>
            void speech.refuse(readError(error, { request, reply }), { request, reply }),
        }
      : {}),
    handler: async (request, reply) => {
      const caller = endpoint.outside ? anybody : await options.identify(request)
      await admit(endpoint, caller, options)
      const input = parseInput(endpoint, request)
      void reply.code(endpoint.status ?? 200).header('cache-control', 'no-store')
      const answer = await handle({ input, caller, request, reply })
      if (options.checkReplies && typeof endpoint.reply !== 'string') checkReply(endpoint.name, endpoint.reply, answer)
      return speech && typeof endpoint.reply !== 'string' ? speech.say(answer, { request, reply }) : answer
    },
  })
}

const anybody: Caller = { actor: { kind: 'resident' } }

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
