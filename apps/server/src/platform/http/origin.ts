import { Refusal } from '@ejia/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses state-changing requests that another site's page sends with our cookie. Browsers always name the origin of
 * those; programs that are no browser name none and carry no foreign cookie either.
 */
export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (harmless.has(request.method) || request.routeOptions.config.outside) return
    if (!isOurs(request, publicUrl)) throw new Refusal('request.foreign-origin')
  })
}

function isOurs(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.headers.host || (publicUrl !== undefined && host === new URL(publicUrl).host)
}
