import { openApi } from '@ejia/contract'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { version } from '../version.ts'

/** The API in machine form at /openapi.json and for reading at /docs, both from the contract, both from here. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  const document = openApi(version)
  app.get('/openapi.json', async (_request, reply) => {
    void reply.header('cache-control', 'no-cache')
    return document
  })
  await app.register(async (docs) => {
    const placeholder = { openapi: '3.1.0', info: { title: 'e家', version }, paths: {} }
    await docs.register(swagger, { mode: 'static', specification: { document: placeholder } })
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      transformSpecification: () => document,
      uiConfig: { docExpansion: 'none', persistAuthorization: false },
      theme: { title: 'e家 API' },
    })
  })
}
