import { randomUUID } from 'node:crypto'
import { Refusal } from '@ejia/domain'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { recordAudit } from '../audit.ts'
import type { Module, Platform } from '../module.ts'
import type { Identify } from './caller.ts'
import { serveDocs } from './docs.ts'
import { type Health, serveHealth } from './health.ts'
import { logRequests } from './log.ts'
import { type Metrics, measureRequests } from './metrics.ts'
import { refuseForeignOrigins } from './origin.ts'
import { answerProblems } from './problems.ts'
import { registerRoutes } from './register-routes.ts'
import { serveScreens } from './screens.ts'
import { secureHeaders } from './security.ts'

export interface AppOptions {
  readonly platform: Platform
  readonly modules: readonly Module[]
  readonly health: Health
  readonly metrics: Metrics
  /** Off in tests that call one endpoint more often than people would. */
  readonly limits?: boolean
  /** Sees the app before its routes. */
  readonly watch?: ((app: FastifyInstance) => void) | undefined
}

/** The HTTP side of the server, ready to listen or to be tried with `inject`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { platform, modules, health, metrics } = options
  const { config } = platform
  const app = createFastify(platform)
  options.watch?.(app)
  answerProblems(app)
  logRequests(app)
  measureRequests(app, metrics)
  await secureHeaders(app, config)
  refuseForeignOrigins(app, config.publicUrl)
  if (options.limits ?? true) await limitRequests(app)
  await app.register(cookie)
  await app.register(compress, { threshold: 1024 })
  await app.register(multipart, { limits: { files: 1, fields: 10, fieldSize: 10_000, fileSize: 21 * 1024 * 1024 } })
  registerRoutes(
    app,
    modules.flatMap((module) => module.routes?.(platform) ?? []),
    {
      identify: findIdentify(platform, modules),
      onForbidden: (personId, { name }) =>
        recordAudit(platform.database, { action: 'access.refused', personId, subject: name }),
      checkReplies: config.test,
      limits: options.limits ?? true,
    },
  )
  for (const module of modules) module.mount?.(app, platform)
  serveHealth(app, health)
  metrics.serve(app, config.metricsToken)
  await serveDocs(app)
  await serveScreens(app)
  return app
}

function createFastify({ log, config }: Platform): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log
  return fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 8 * 1024 * 1024,
    requestTimeout: 900_000, // a table of a million people over a slow line
    trustProxy: config.trustProxy ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
}

/** Against floods from one address; generous, since a whole street office may share one. */
async function limitRequests(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: 6000,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('request.too-many', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
}

function findIdentify(platform: Platform, modules: readonly Module[]): Identify {
  const identifying = modules.flatMap((module) => (module.identify ? [module.identify] : []))
  const [identify, ...others] = identifying
  if (others.length > 0) throw new Error('more than one module says who sends a request')
  return identify ? identify(platform) : async () => ({ actor: { kind: 'resident' } })
}
