import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@ejia/domain'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly jobs: Histogram<'task' | 'result'>
  serve(app: FastifyInstance, token: string | undefined): void
}

/** A number that is looked up whenever somebody asks for the figures. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly read: () => number | Promise<number>
}

export interface Measured {
  readonly database: Pool
  readonly countStreams: () => number
  readonly figures?: readonly Figure[]
}

/** Figures about the machine's work, for Prometheus; none about people. */
export function createMetrics({ database, countStreams, figures = [] }: Measured): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const own: Figure[] = [
    { name: 'ejia_live_streams', help: 'Open live streams', read: countStreams },
    { name: 'ejia_database_connections', help: 'Connections in the pool', read: () => database.totalCount },
    { name: 'ejia_database_waiting', help: 'Requests that wait for a connection', read: () => database.waitingCount },
  ]
  for (const { name, help, read } of [...own, ...figures])
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })

  return {
    requests: new Histogram({
      name: 'ejia_http_request_seconds',
      help: 'Time to answer, by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    jobs: new Histogram({
      name: 'ejia_job_seconds',
      help: 'Time a job took',
      labelNames: ['task', 'result'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    serve: (app, token) => serveMetrics(app, registry, token),
  }
}

export function measureRequests(app: FastifyInstance, { requests }: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: String(reply.statusCode),
    }
    requests.observe(labels, reply.elapsedTime / 1000)
  })
}

function serveMetrics(app: FastifyInstance, registry: Registry, token: string | undefined): void {
  app.get('/metrics', { logLevel: 'warn', config: { rateLimit: false } }, async (request, reply) => {
    if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`))
      throw new Refusal('not-found')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
