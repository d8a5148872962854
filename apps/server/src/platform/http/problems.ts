import { isRefusalCode, type Problem, type RefusalCode, refusals } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './language.ts'

/** Answers every error: what was expected with its status and words, everything else with 500 and a line in the log. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = asRefusal(error)
    if (refusal === undefined || !isRefusalCode(refusal.code)) {
      request.log.error({ err: error }, 'a request failed')
      return send(reply, request, { refusal: new Refusal('internal') })
    }
    return send(reply, request, { refusal, status: statusOf(error) })
  })
}

export async function sendRefusal(reply: FastifyReply, request: FastifyRequest, code: RefusalCode) {
  return send(reply, request, { refusal: new Refusal(code) })
}

interface Answer {
  readonly refusal: Refusal
  /** Where another status tells more than the code's own. */
  readonly status?: number | undefined
}

async function send(reply: FastifyReply, request: FastifyRequest, { refusal, status }: Answer) {
  const code = isRefusalCode(refusal.code) ? refusal.code : 'internal'
  const words = refusals[code]
  const { field, retryAfterSeconds, ...details } = refusal.details
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds))
  const problem: Problem = {
    code,
    message: words[languageOf(request)],
    requestId: request.id,
    ...(typeof field === 'string' ? { field } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  }
  return reply
    .code(status ?? words.status)
    .type('application/json; charset=utf-8')
    .send(problem)
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
