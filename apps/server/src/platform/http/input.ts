import type { Endpoint } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { languageOf } from './language.ts'

const words = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** The parts of a request, each parsed once by the endpoint's schema. */
export function parseInput(endpoint: Endpoint, request: FastifyRequest) {
  return {
    params: parsePart(endpoint.params, request, 'params'),
    query: parsePart(endpoint.query, request, 'query'),
    body: parsePart(endpoint.body, request, 'body'),
  }
}

function parsePart(schema: z.ZodMiniType | undefined, request: FastifyRequest, part: 'params' | 'query' | 'body') {
  if (schema === undefined) return undefined
  if (!isStorable(request[part])) throw new Refusal('input.invalid', { field: part })
  const parsed = z.safeParse(schema, request[part], { error: words[languageOf(request)] })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('input.invalid', {
    field: [part, ...(issue?.path ?? [])].map(String).join('.'),
    reason: issue?.message,
  })
}

/** PostgreSQL keeps neither the zero character nor half a character; no person types either. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}
