import { openApi } from '@ejia/contract'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
})

/** One for all apps of a test file: a schema is compiled once, when the first answer of its kind comes. */
const document = openApi('test')
const { paths } = Document.parse(document)
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'api')

/** Compares every JSON answer with the published document, and collects what differs. */
export function watchAnswers(app: FastifyInstance): readonly string[] {
  const faults: string[] = []
  app.addHook('onSend', async (request, reply, payload) => {
    const text = typeof payload === 'string' ? payload : Buffer.isBuffer(payload) ? payload.toString('utf8') : ''
    if (text !== '' && String(reply.getHeader('content-type')).startsWith('application/json'))
      faults.push(...faultsOf(request, reply, text))
    return payload
  })
  return faults
}

function faultsOf(request: FastifyRequest, { statusCode }: FastifyReply, text: string): string[] {
  const path = (request.routeOptions.url ?? '').replaceAll(/:(\w+)/g, '{$1}')
  const method = request.method.toLowerCase()
  const responses = paths[path]?.[method]?.responses
  if (!responses) return []
  const where = `${request.method} ${path} ${statusCode}`
  const isSaid = String(statusCode) in responses
  if (!isSaid && statusCode < 400) return [`${where}: the document does not know this status`]
  const validate = validatorOf([path, method, 'responses', isSaid ? String(statusCode) : 'default'])
  if (!validate || validate(JSON.parse(text))) return []
  return [`${where}: ${ajv.errorsText(validate.errors)}`]
}

function validatorOf(way: readonly string[]): ValidateFunction | undefined {
  const pointer = ['paths', ...way, 'content', 'application/json', 'schema']
  return ajv.getSchema(`api#/${pointer.map(escaped).join('/')}`)
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
