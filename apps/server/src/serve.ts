import type { Config } from './config.ts'
import { createLog, type Module, type OpenDatabase, openDatabase, openServer, type Server } from './platform/index.ts'
import { printWelcome } from './welcome.ts'

/** Longer than any request may take; whoever is not done by then is cut off. */
const patienceSeconds = 20

/** Runs the server until it is told to stop. */
export async function serve(config: Config, modules: readonly Module[]): Promise<void> {
  const log = createLog(config.logLevel)
  const database = await openDatabase(config, log)
  try {
    const server = await openServer({ config, database: database.pool, log, modules, works: true })
    await listen(server, config)
    stopWhenTold(server, database)
    await printWelcome(server, modules)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  try {
    await server.app.listen({ host, port })
  } catch (error) {
    await server.stop()
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Error(
      `端口 ${port} 已被占用：e家可能已在运行。请先停止它，或换一个端口，例如 PORT=3001 npm start\n` +
        `Port ${port} is taken; e家 may be running already. Stop it, or choose another: PORT=3001 npm start`,
    )
  }
}

function stopWhenTold(server: Server, database: OpenDatabase): void {
  let askedAt: number | undefined
  async function stop(): Promise<void> {
    if (askedAt !== undefined) {
      // Ctrl+C reaches us from the terminal and again through whoever started us; a person who insists takes longer.
      if (performance.now() - askedAt > 1000) process.exit(1)
      return
    }
    askedAt = performance.now()
    setTimeout(() => process.exit(1), patienceSeconds * 1000).unref()
    await server.stop()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}
