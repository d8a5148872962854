import * as z from 'zod/mini'
import { endpoints } from './api.ts'
import type { Endpoint } from './endpoint.ts'
import { Open311Errors } from './exchange/open311.ts'
import { Problem } from './problem.ts'

type Json = Record<string, unknown>

/** The API as an OpenAPI 3.1 document. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'e家', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: schema(Problem, 'output'), Open311Errors: schema(Open311Errors, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'ejia_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operation(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.deprecated ? { deprecated: true } : {}),
    description: access(endpoint),
    security: endpoint.access === 'public' ? [] : [{ session: [] }, { bearer: [] }],
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...body(endpoint),
    responses: {
      [endpoint.status ?? 200]: { description: 'Done', ...reply(endpoint) },
      // What is sent as bytes is refused in the words of this API.
      default: endpoint.outside && endpoint.reply !== 'file' ? refusedOutside : refused,
    },
  }
}

const refused = {
  description: 'Refused, with what to do next',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const refusedOutside = {
  description: 'Refused, in the words of the standard',
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Open311Errors' } },
    'text/xml': { schema: { type: 'string' } },
  },
}

function access({ access: allowed }: Endpoint): string {
  if (allowed === 'public') return 'Open to everybody.'
  if (allowed === 'session') return 'For anybody signed in.'
  return `For: ${allowed.roles.join(', ')}.`
}

function parameters(source: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!source) return []
  const { properties = {}, required = [] } = z.toJSONSchema(source, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: value,
  }))
}

function body(endpoint: Endpoint): Json {
  if (endpoint.upload) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'image/*' } },
      required: ['file'],
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  if (endpoint.form) {
    const fields = { schema: schema(endpoint.form, 'input') }
    const content = { 'application/x-www-form-urlencoded': fields, 'multipart/form-data': fields }
    return { requestBody: { required: true, content } }
  }
  if (!endpoint.body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schema(endpoint.body, 'input') } } },
  }
}

function reply({ reply: answer, outside }: Endpoint): Json {
  if (answer === 'stream') return { content: { 'text/event-stream': { schema: { type: 'string' } } } }
  if (answer === 'file') return { content: { '*/*': {} } }
  const xml = outside ? { 'text/xml': { schema: { type: 'string' } } } : {}
  return { content: { 'application/json': { schema: schema(answer, 'output') }, ...xml } }
}

function schema(source: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(source, { io, unrepresentable: 'any' })
  return rest
}
