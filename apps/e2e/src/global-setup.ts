import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { copyDataFolder, makeDataFolder, removeDataFolder } from './city/data-folder.ts'
import { root, startServer } from './city/server-process.ts'

/** The demonstration city once, to be copied, and one server on it that the journeys share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ['apps/server/src/build.ts'], { cwd: root })
  const template = makeDataFolder()
  const folders = [template]
  const removeAll = () => Promise.all(folders.map(removeDataFolder))
  try {
    const first = await startServer(template)
    await first.stop()
    const dataDir = copyDataFolder(template)
    folders.push(dataDir)
    const server = await startServer(dataDir)
    project.provide('city', { url: server.url, dataDir, template })
    return async () => {
      await server.stop()
      await removeAll()
    }
  } catch (error) {
    await removeAll()
    throw error
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared server is, its data, and the data of a city on which no server runs. */
    city: { readonly url: string; readonly dataDir: string; readonly template: string }
  }
}
