import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/index.ts'
import { currentProvider } from './current-provider.ts'

const prefix = '/openid'
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The protocol itself is spoken by the library; it reads the requests under its prefix by itself. */
export function mountProvider(app: FastifyInstance, platform: Platform): void {
  const { publicUrl } = platform.config
  if (publicUrl === undefined) return
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${prefix}/*`,
      config: { outside: true },
      handler: async (request, reply) => {
        const provider = await currentProvider(platform)
        reply.hijack()
        reply.raw.setHeader('content-security-policy', policy)
        await provider.callback()(asMounted(request, new URL(publicUrl)), reply.raw)
      },
    })
  })
}

/** As the library expects it below a prefix, and under the address that everybody knows. */
function asMounted({ raw }: FastifyRequest, { host, protocol }: URL): FastifyRequest['raw'] {
  const original = raw.url ?? prefix
  raw.headers['x-forwarded-host'] = host
  raw.headers['x-forwarded-proto'] = protocol.replace(':', '')
  return Object.assign(raw, { originalUrl: original, url: original.slice(prefix.length) || '/' })
}
