import { Client, type Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { openPool, serverRole } from '../pool.ts'
import { type TestCluster, template } from './test-cluster.ts'

export interface TestDatabase {
  readonly name: string
  /** As the running server sees it: the restricted role. */
  readonly pool: Pool
  /** For arranging what the server itself could not, and for looking behind its back. */
  readonly owner: Pool
  readonly url: string
  readonly ownerUrl: string
}

/** A database of its own for a test file, cloned from the migrated template and dropped after the file's tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asOwner(cluster, `create database ${name} template ${template}`)
  const [url, ownerUrl] = [cluster.server + name, cluster.owner + name]
  const pool = openPool({ url, name: 'test', role: serverRole })
  const owner = openPool({ url: ownerUrl, name: 'test-owner', size: 4 })
  afterAll(async () => {
    await pool.end()
    await owner.end()
    await asOwner(cluster, `drop database ${name} with (force)`)
  })
  return { name, pool, owner, url, ownerUrl }
}

async function asOwner(cluster: TestCluster, text: string): Promise<void> {
  const client = new Client({ connectionString: `${cluster.owner}postgres` })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
