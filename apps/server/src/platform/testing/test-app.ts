import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { type Config, readConfig } from '../../config.ts'
import { createLog } from '../http/index.ts'
import type { Module } from '../module.ts'
import { openPool, serverRole } from '../pool.ts'
import { openServer, type Server } from '../server.ts'
import { watchAnswers } from './openapi-watch.ts'
import type { TestDatabase } from './test-database.ts'

export interface TestAppOptions {
  readonly database: TestDatabase
  readonly modules: readonly Module[]
  readonly settings?: Readonly<Record<string, string>>
  /** Work the job queue too. */
  readonly works?: boolean
  /** Count calls per minute as in real life. */
  readonly limits?: boolean
}

/** A whole server on a test database, tried through `app.inject`; stopped after the file's tests. */
export async function testApp(options: TestAppOptions): Promise<Server> {
  const database = openPool({ url: options.database.url, name: 'test-app', role: serverRole })
  const dataDir = mkdtempSync(join(tmpdir(), 'ejia-files-'))
  const config: Config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...options.settings })
  let faults: readonly string[] = []
  const server = await openServer({
    config,
    database,
    log: createLog(process.env['TEST_LOG_LEVEL'] ?? 'silent'),
    modules: options.modules,
    works: options.works ?? false,
    limits: options.limits ?? false,
    watch: (app) => (faults = watchAnswers(app)),
  })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= server.stop().then(() => database.end()))
  afterAll(async () => {
    await stop()
    expect(faults, 'answers that the OpenAPI document does not describe').toEqual([])
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { ...server, stop }
}
