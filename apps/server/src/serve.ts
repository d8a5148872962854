import type { Config } from './config.ts'
import { createLog, type Module, openDatabase, openServer } from './platform/index.ts'
import { printWelcome } from './welcome.ts'

/** Longer than any request may take; whoever is not done by then is cut off. */
const patienceSeconds = 20

/** What was begun, the last thing first, to be ended in this order. */
type Begun = (() => Promise<void>)[]

/** Runs the server until it is told to stop, which may be while it still starts. */
export async function serve(config: Config, modules: readonly Module[]): Promise<void> {
  const begun: Begun = []
  stopWhenTold(begun)
  const log = createLog(config.logLevel)
  try {
    console.log('正在准备数据库，第一次需要一会儿 · preparing the database; the first time takes a little longer')
    const database = await openDatabase(config, log)
    begun.unshift(database.close)
    const server = await openServer({ config, database: database.pool, log, modules, works: true })
    begun.unshift(server.stop)
    await server.app.listen({ host: config.host, port: config.port })
    await printWelcome(server, modules)
  } catch (error) {
    await endAll(begun)
    throw isPortTaken(error) ? portTaken(config.port) : error
  }
}

function stopWhenTold(begun: Begun): void {
  let askedAt: number | undefined
  async function stop(): Promise<void> {
    if (askedAt !== undefined) {
      // Ctrl+C reaches us from the terminal and again through whoever started us; a person who insists takes longer.
      if (performance.now() - askedAt > 1000) process.exit(1)
      return
    }
    askedAt = performance.now()
    setTimeout(() => process.exit(1), patienceSeconds * 1000).unref()
    await endAll(begun)
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

async function endAll(begun: Begun): Promise<void> {
  for (const end of begun.splice(0)) await end()
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function portTaken(port: number): Error {
  return new Error(
    `端口 ${port} 已被占用：e家可能已在运行。请先停止它，或换一个端口，例如 PORT=3001 npm start\n` +
      `Port ${port} is taken; e家 may be running already. Stop it, or choose another: PORT=3001 npm start`,
  )
}
