import type { FastifyInstance } from 'fastify'

/** Each part says whether it is fit; a part that throws is not. */
export type Health = Readonly<Record<string, () => boolean | Promise<boolean>>>

/**
 * `/healthz`: the process is alive (restart it if this fails). `/readyz`: everything it needs is there (send it no
 * requests while this fails).
 */
export function serveHealth(app: FastifyInstance, health: Health): void {
  const quiet = { logLevel: 'warn', config: { rateLimit: false } } as const
  app.get('/healthz', quiet, async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })
  app.get('/readyz', quiet, async (_request, reply) => {
    const parts = await Promise.all(Object.entries(health).map(([name, isFit]) => examine(name, isFit)))
    const ready = parts.every(([, state]) => state === 'ok')
    void reply.code(ready ? 200 : 503).header('cache-control', 'no-store')
    return { status: ready ? 'ok' : 'not ready', parts: Object.fromEntries(parts) }
  })
}

async function examine(name: string, isFit: Health[string]) {
  try {
    return [name, (await isFit()) ? 'ok' : 'failing'] as const
  } catch {
    return [name, 'failing'] as const
  }
}
