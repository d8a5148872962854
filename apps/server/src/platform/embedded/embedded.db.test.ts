import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, embeddedUrl, ensureDatabase, launchEmbedded, stopUnlessUsed } from './index.ts'

let dataDir: string
const binariesDir = join(tmpdir(), 'ejia-binaries')

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ejia-embedded-'))
  await chmod(dataDir, 0o755)
})
afterAll(async () => {
  await (await launch()).stop()
  await rm(dataDir, { recursive: true, force: true })
})

function launch(): Promise<Embedded> {
  return launchEmbedded({ dataDir, binariesDir })
}

async function query(embedded: Embedded, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: embeddedUrl(embedded, 'postgres', 'owner') })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('two that start at once on nothing share one database', async () => {
  const [one, other] = await Promise.all([launch(), launch()])
  expect(one.port).toBe(other.port)
  await Promise.all([ensureDatabase(one, 'ejia'), ensureDatabase(other, 'ejia')])
  expect(await readdir(dataDir)).toEqual(['postgres'])
})

test('it keeps what was committed, in UTF-8, and only lets in who knows the password', async () => {
  const embedded = await launch()
  expect(await query(embedded, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  expect(await query(embedded, 'show fsync')).toEqual([{ fsync: 'on' }])
  const stranger = new Client({ host: '127.0.0.1', port: embedded.port, user: 'postgres', password: 'guess' })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
  const { mode } = await stat(join(embedded.folder, 'ejia-passwords.json'))
  expect(mode & 0o077).toBe(0)
})

test('a server killed with -9 loses nothing it had committed, and the next one takes its database over', async () => {
  const embedded = await launch()
  await query(embedded, 'create table kept (n int)')
  const script = `
    import { Client } from 'pg'
    import { embeddedUrl, launchEmbedded } from '${join(import.meta.dirname, 'index.ts')}'
    const embedded = await launchEmbedded(${JSON.stringify({ dataDir, binariesDir })})
    const client = new Client({ connectionString: embeddedUrl(embedded, 'postgres', 'owner') })
    await client.connect()
    for (let n = 1; ; n += 1) {
      await client.query('insert into kept values ($1)', [n])
      process.stdout.write(n + ' ')
    }`
  await embedded.stop()
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname })
  let said = ''
  const { promise, resolve } = Promise.withResolvers<void>()
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split(' ').length > 50) child.kill('SIGKILL')
  })
  child.on('close', () => resolve())
  await promise
  const next = await launch()
  expect(next.adopted).toBe(true)
  const answered = said.trim().split(' ').length
  const [row] = await query(next, 'select count(*)::int as count, count(distinct n)::int as once from kept')
  expect(row?.['count']).toBe(row?.['once'])
  expect([answered, answered + 1]).toContain(row?.['count']) // one more where the answer was lost on the way
})

test('a PostgreSQL that was itself killed with -9 is started again and recovers', async () => {
  const before = await launch()
  await query(before, 'create table survived as select generate_series(1, 1000) as n')
  process.kill(await postmasterPid(before), 'SIGKILL')
  const after = await launch()
  expect(after.adopted).toBe(false)
  expect(await query(after, 'select count(*)::int from survived')).toEqual([{ count: 1000 }])
})

test('a pid file that names some other program does not keep it from starting', async () => {
  const before = await launch()
  await before.stop()
  await writeFile(
    join(before.folder, 'postmaster.pid'),
    `${process.pid}\n${before.folder}\n0\n5432\n\n127.0.0.1\n0\nready\n`,
  )
  const after = await launch()
  expect(after.adopted).toBe(false)
  expect(await query(after, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('it stays up while another server of ours uses it, and stops with the last one', async () => {
  const embedded = await launch()
  const other = new Client({
    connectionString: embeddedUrl(embedded, 'postgres', 'owner'),
    application_name: 'ejia-server',
  })
  await other.connect()
  await stopUnlessUsed(embedded)
  expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await other.end()
  await stopUnlessUsed(embedded)
  await expect(query(embedded, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('creation cut short is neither taken for a database nor in the way', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ejia-embedded-'))
  const aside = join(dataDir, 'postgres.new-0')
  await writeFile(aside, 'half')
  await chmod(dataDir, 0o755)
  const embedded = await launchEmbedded({ dataDir, binariesDir })
  expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
  await rm(dataDir, { recursive: true })
})

async function postmasterPid({ folder }: Embedded): Promise<number> {
  return Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
}
