import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'

/**
 * Everything comes from this server alone, but for WeChat's script where a service account is set up. Maps start workers from blobs and keep tiles as blobs; antd writes its
 * styles into the page. Https is only insisted on where it is known to be there.
 */
/** WeChat serves its own script to the pages it opens, and nothing else may come from there. */
const wechatScript = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js'

export async function secureHeaders(
  app: FastifyInstance,
  { publicUrl, wechatPages, embedOrigins }: Config,
): Promise<void> {
  const https = publicUrl?.startsWith('https://') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...(wechatPages ? [wechatScript] : [])],
        workerSrc: ["'self'", 'blob:'],
        childSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'blob:', 'data:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
  })
  if (embedOrigins.length > 0) letFrame(app, embedOrigins)
}

/** The residents' page holds no session of staff, so nothing can be clicked on their behalf within a frame. */
function letFrame(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!/^\/r(\/|\?|$)/.test(request.url)) return payload
    const policy = String(reply.getHeader('content-security-policy') ?? '')
    void reply
      .removeHeader('x-frame-options')
      .header(
        'content-security-policy',
        policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${origins.join(' ')}`),
      )
    return payload
  })
}
