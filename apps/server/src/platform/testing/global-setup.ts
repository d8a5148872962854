import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { embeddedUrl, ensureDatabase, launchEmbedded, letServerLogIn } from '../embedded/index.ts'
import { migrate } from '../migrate.ts'
import { openPool } from '../pool.ts'
import { type TestCluster, template } from './test-cluster.ts'

/** One PostgreSQL for the whole run, without fsync, holding a migrated template which every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), prefix))
  await chmod(dataDir, 0o755) // run by root, PostgreSQL is another user
  await writeFile(join(dataDir, ownerFile), String(process.pid))
  const embedded = await launchTest(dataDir)
  await ensureDatabase(embedded, template)
  const owner = openPool({ url: embeddedUrl(embedded, template, 'owner'), name: 'migrate' })
  await migrate(owner)
  await owner.end()
  await letServerLogIn(embedded)
  project.provide('cluster', {
    owner: embeddedUrl(embedded, '', 'owner'),
    server: embeddedUrl(embedded, '', 'server'),
  } satisfies TestCluster)
  return async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const prefix = 'ejia-test-'
const ownerFile = 'owner.pid'

function launchTest(dataDir: string) {
  return launchEmbedded({
    dataDir,
    binariesDir: join(tmpdir(), 'ejia-binaries'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  })
}

/** A killed test run leaves its PostgreSQL running; the next run stops it and takes its folder away. */
async function removeLeftovers(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name)
    const owner = Number(await readFile(join(dataDir, ownerFile), 'utf8').catch(() => process.pid))
    if (isAlive(owner)) continue
    const left = await launchTest(dataDir).catch(() => undefined)
    await left?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
