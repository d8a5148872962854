import { inject, onTestFinished } from 'vitest'
import { copyDataFolder, removeDataFolder } from './data-folder.ts'
import { startServer } from './server-process.ts'

/** A demonstration city that only this test knows, until the test is over; called within a test. */
export async function startOwnCity(settings: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = copyDataFolder(inject('city').template)
  onTestFinished(() => removeDataFolder(folder))
  const server = await startServer(folder, settings)
  onTestFinished(server.stop)
  return server.url
}
