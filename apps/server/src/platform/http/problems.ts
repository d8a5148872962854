import { isRefusalCode, type Problem, type RefusalCode, refusals } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './language.ts'

/** Answers every error: what was expected with its status and words, everything else with 500 and a line in the log. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => send(reply, readError(error, { request, reply })))
}

export async function sendRefusal(reply: FastifyReply, request: FastifyRequest, code: RefusalCode) {
  return send(reply, refusedBy(new Refusal(code), request))
}

/** A refusal as it is said, whatever the shape: the status, and the words for the person. */
export interface Refused {
  readonly status: number
  readonly problem: Problem
}

/** What became of a request that failed: what nobody expected is logged and told as such. */
export function readError(
  error: unknown,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Refused {
  const refusal = asRefusal(error)
  const isExpected = refusal !== undefined && isRefusalCode(refusal.code)
  if (!isExpected) request.log.error({ err: error }, 'a request failed')
  const { retryAfterSeconds } = refusal?.details ?? {}
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds))
  return isExpected ? refusedBy(refusal, request, statusOf(error)) : refusedBy(new Refusal('internal'), request)
}

/** `status` where another tells more than the code's own. */
function refusedBy(refusal: Refusal, request: FastifyRequest, status?: number): Refused {
  const code = isRefusalCode(refusal.code) ? refusal.code : 'internal'
  const words = refusals[code]
  const { field, retryAfterSeconds: _header, ...details } = refusal.details
  const problem: Problem = {
    code,
    message: words[languageOf(request)],
    requestId: request.id,
    ...(typeof field === 'string' ? { field } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  }
  return { status: status ?? words.status, problem }
}

function send(reply: FastifyReply, { status, problem }: Refused) {
  return reply.code(status).type('application/json; charset=utf-8').send(problem)
}

/** Refusals of ours, and those of Fastify that are the sender's doing. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const status = statusOf(error)
  if (status === undefined || status < 400 || status >= 500) return undefined
  if (status === 413) return new Refusal('input.too-large')
  if (status === 429) return new Refusal('request.too-many')
  if (status === 404) return new Refusal('not-found')
  return new Refusal('input.invalid', { field: 'body' })
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}
