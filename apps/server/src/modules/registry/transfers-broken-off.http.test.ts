import type { ImportView } from '@ejia/contract'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { csv, line, openImportCity } from './testing/test-imports.ts'
import { addBuilding, invented } from './testing/test-registry.ts'

const city = await openImportCity()
const { upload, check, settled } = city
const rows = 2500

/** Of three chunks, whose last one the database refuses to take over until somebody mends it. */
async function breakOff(name: string): Promise<ImportView> {
  await addBuilding(city, name)
  const people = Array.from({ length: rows }, (_, at) => line(name, String(100 + at), invented(at * 7, `某${at}`)))
  const { view } = await upload(csv(people))
  expect((await check(view)).counts).toMatchObject({ good: rows, rejected: 0 })
  await city.database.owner.query(`
    create or replace function registry.refuse() returns trigger language plpgsql as
      'begin if new.chunk = 2 then raise exception ''the disk is full''; end if; return new; end';
    create or replace trigger refuse before insert on registry.import_effect for each row execute function registry.refuse()`)
  const call = await city.as('officer')
  await call('applyRegistryImport', { params: { id: view.id }, body: { rows: 'all' } })
  const failed = await settled(view.id, 'failed')
  await city.database.owner.query('drop trigger refuse on registry.import_effect')
  return failed
}

async function count(table: string, where = 'true'): Promise<number> {
  const sql = `select count(*)::int as rows from ${table} where ${where}`
  return (await city.database.owner.query<{ rows: number }>(sql)).rows[0]?.rows ?? 0
}

async function peopleOnRecord(): Promise<number> {
  return count('registry.person')
}

test('[G15] an import that broke off midway is whole up to a chunk, and is taken back whole', async () => {
  const before = await peopleOnRecord()
  const failed = await breakOff('荔园1栋')
  expect(failed).toMatchObject({ progress: 2000, counts: { added: 2000 } })
  expect(await peopleOnRecord()).toBe(before + 2000)
  const call = await city.as('officer')
  await call('undoRegistryImport', { params: { id: failed.id }, body: { reason: '断了' } })
  expect((await settled(failed.id, 'undone')).counts.kept).toBe(0)
  expect(await peopleOnRecord()).toBe(before)
})

test('[G15] an import that broke off midway goes on where it stopped, each row once', async () => {
  const before = await peopleOnRecord()
  const { id } = await breakOff('荔园2栋')
  const call = await city.as('officer')
  await call('applyRegistryImport', { params: { id }, body: { rows: 'all' } })
  expect(await settled(id, 'done')).toMatchObject({ progress: rows, counts: { added: rows, changed: 0, unchanged: 0 } })
  expect(await peopleOnRecord()).toBe(before + rows)
})

test('[G13] a file that breaks off while it is sent is taken by nobody, and what came of it goes within a day', async () => {
  await addBuilding(city, '荔园3栋')
  const people = Array.from({ length: 1500 }, (_, at) => line('荔园3栋', String(100 + at), invented(at)))
  const list = async () => (await (await city.as('officer'))('listRegistryImports')).reply.map(({ id }) => id)
  const before = await list()
  expect((await upload(csv(people), { sentShare: 0.9 })).code).toBe('import.unreadable')
  expect(await list()).toEqual(before)

  const { view } = await upload(csv(people))
  const begun = `update registry.import set status = 'receiving', uploaded_at = now() - interval '25 hours' where id = $1`
  await city.database.owner.query(begun, [view.id])
  expect(await list()).toEqual(before)
  await city.database.owner.query(`select graphile_worker.add_job('registry.clean-up')`)
  const left = async () =>
    (await count('registry.import', `id = '${view.id}'`)) +
    (await count('registry.import_chunk', `import_id = '${view.id}'`))
  await until(async () => (await left()) === 0)
  expect(await list()).toEqual(before)
})
