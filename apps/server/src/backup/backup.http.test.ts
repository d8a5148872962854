import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { modules } from '../app.ts'
import { readConfig } from '../config.ts'
import { openPool } from '../platform/pool.ts'
import { apiCaller } from '../platform/testing/index.ts'
import { openAccessCity } from '../testing/access-city.ts'
import { backUp } from './back-up.ts'
import { checkNewest } from './check-newest.ts'
import { restore } from './restore.ts'

const city = await openAccessCity()
const { owner } = city.database
const worker = apiCaller(city.app, await city.logIn('gridWorker', 'inside'))
const home = await mkdtemp(join(tmpdir(), 'ejia-backup-'))
const backups = join(home, 'backups')
afterAll(() => rm(home, { recursive: true, force: true }))
vi.spyOn(console, 'log').mockReturnValue(undefined)

const settings = {
  NODE_ENV: 'test',
  DATABASE_URL: city.database.url,
  DATABASE_OWNER_URL: city.database.ownerUrl,
  DATA_DIR: city.platform.config.dataDir,
}
const photo = 'photos/aa/bb/some-photo-full.webp'

beforeAll(async () => {
  for (const text of ['绿地上搭了一间棚', '井盖破损']) await report(text)
  await mkdir(join(city.platform.config.storageDir, 'photos/aa/bb'), { recursive: true })
  await writeFile(join(city.platform.config.storageDir, photo), 'a photo')
  // One change was handled by a subscriber, the other was not; what was handled must not be handled again.
  await owner.query("insert into platform.subscriber (name, seen) values ('early', pg_current_snapshot())")
  await report('路灯不亮')
  await owner.query("insert into platform.subscriber (name, seen) values ('late', pg_current_snapshot())")
  await backUp(readConfig(settings), backups, undefined)
})

async function report(text: string): Promise<void> {
  const place = { areaCode: city.units.inside.team.areaCode, address: '' }
  const { code } = await worker('reportIncident', { body: { commandId: newId(), text, place } })
  expect(code).toBeUndefined()
}

/** An empty database of its own, beside the one of the city. */
async function emptyPlace(name: string, given: Record<string, string> = {}) {
  const database = `restored_${newId().replaceAll('-', '')}`
  await owner.query(`create database ${database}`)
  onTestFinished(async () => void (await owner.query(`drop database ${database} with (force)`)))
  const urlOf = (url: string) => url.replace(/[^/]+$/, database)
  const config = readConfig({
    ...settings,
    DATABASE_URL: urlOf(city.database.url),
    DATABASE_OWNER_URL: urlOf(city.database.ownerUrl),
    DATA_DIR: join(home, name),
    ...given,
  })
  async function ask(text: string): Promise<unknown[]> {
    const pool = openPool({ url: urlOf(city.database.ownerUrl), name: 'look', size: 1 })
    const { rows } = await pool.query(text)
    await pool.end()
    return z.array(z.unknown()).parse(rows)
  }
  return { config, ask }
}

const logs = 'select * from incidents.event order by incident_id, version'
const trail = "select * from platform.audit where action not like 'backup.%' order by at, id"
const waiting = `
  select s.name, count(l.seq)::int as count from platform.subscriber as s
    left join platform.live as l on l.xid >= pg_snapshot_xmin(s.seen) and not pg_visible_in_snapshot(l.xid, s.seen)
  where s.name in ('early', 'late') group by 1 order by 1`

test('what was backed up comes back: the same logs, trail, files and changes still to be handled', async () => {
  const { config, ask } = await emptyPlace('restored')
  await restore(config, modules, backups)
  expect(await ask(logs)).toEqual((await owner.query(logs)).rows)
  expect(await ask(trail)).toEqual((await owner.query(trail)).rows)
  expect(await ask(waiting)).toEqual((await owner.query(waiting)).rows)
  expect((await owner.query(waiting)).rows).toContainEqual({ name: 'late', count: 0 })
  expect(await ask('select 1 from platform.live')).not.toEqual([])
  expect(await readFile(join(home, 'restored/files', photo), 'utf8')).toBe('a photo')
  expect(await ask("select action from platform.audit where action = 'backup.restored'")).toHaveLength(1)
})

test('nothing is restored over what is there', async () => {
  await expect(restore(readConfig(settings), modules, backups)).rejects.toThrow('not empty')
})

test('a log that was altered before the backup is named after the restore', async () => {
  const found = await owner.query('select incident_id as id from incidents.event limit 1')
  const [altered] = z.array(z.object({ id: z.string() })).parse(found.rows)
  await owner.query('update incidents.event set data = data || \'{"text": "x"}\' where incident_id = $1', [altered?.id])
  const folder = join(home, 'altered')
  await backUp(readConfig(settings), folder, undefined)
  const { config } = await emptyPlace('from-altered')
  await expect(restore(config, modules, folder)).rejects.toThrow(altered?.id ?? 'no matter')
})

test('a backup with one byte changed, or with a file gone, is refused before anything is touched', async () => {
  const { config, ask } = await emptyPlace('untouched')
  const [name = ''] = await readdir(backups)
  const changed = join(home, 'changed')
  await cp(join(backups, name), changed, { recursive: true })
  await writeFile(join(changed, 'files', photo), 'a phot0')
  await expect(restore(config, modules, changed)).rejects.toThrow(photo)
  await rm(join(changed, 'files', photo))
  await expect(checkNewest(readConfig(settings), changed)).rejects.toThrow(photo)
  expect(await ask("select from pg_namespace where nspname = 'platform'")).toEqual([])
  const { rows } = await owner.query('select fault from platform.backup where checked_at is not null')
  expect(JSON.stringify(rows)).toContain(photo)
  await checkNewest(readConfig(settings), backups)
  expect(
    (await owner.query('select from platform.backup where fault is null and checked_at is not null')).rowCount,
  ).toBe(1)
})

test('a backup that was broken off is none, and an old one goes only when a new one is whole', async () => {
  const folder = join(home, 'kept')
  await mkdir(join(folder, 'ejia-20200101-000000'), { recursive: true })
  await expect(checkNewest(readConfig(settings), folder)).rejects.toThrow('no complete backup')
  const [name = ''] = await readdir(backups)
  for (const day of ['01', '02'])
    await cp(join(backups, name), join(folder, `ejia-202001${day}-120000`), { recursive: true })
  await backUp(readConfig(settings), folder, 2)
  const left = (await readdir(folder)).filter((entry) => !entry.includes('20200101-000000'))
  expect(left.toSorted()[0]).toBe('ejia-20200102-120000')
  expect(left).toHaveLength(2)
})

test('without the key that sealed the people’s data nothing is restored', async () => {
  const { config, ask } = await emptyPlace('keyless', { DATA_KEY: Buffer.alloc(32, 8).toString('base64') })
  await expect(restore(config, modules, backups)).rejects.toThrow('another key')
  expect(await ask("select from pg_namespace where nspname = 'platform'")).toEqual([])
})
