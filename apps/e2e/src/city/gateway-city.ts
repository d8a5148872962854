import { byDay } from './by-day-options.ts'
import { copyDataFolder, removeDataFolder } from './data-folder.ts'
import { startFakeGateways } from './fake-gateways.ts'
import { startServer } from './server-process.ts'

/** A city of its own in which messages go out and WeChat answers, always by day, so that nobody is left to sleep. */
export async function startGatewayCity(template: string) {
  const fakes = await startFakeGateways(byDay)
  const folder = copyDataFolder(template)
  const settings = { ...fakes.environment, NODE_OPTIONS: byDay }
  const server = await startServer(folder, settings)
  return {
    url: server.url,
    fakes,
    stop: async () => {
      await server.stop()
      await fakes.stop()
      await removeDataFolder(folder)
    },
  }
}

export type GatewayCity = Awaited<ReturnType<typeof startGatewayCity>>
