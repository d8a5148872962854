import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { gatherFacts } from './filing-pack/gather-facts.ts'

const city = await openAccessCity()
const administrator = apiCaller(city.app, await city.logIn('systemAdministrator', 'inside'))
const { owner } = city.database

async function itemOf(part: string) {
  return (await administrator('getSystemState')).reply.items.find((item) => item.part === part)
}

test('the state tells of every part, from the running system', async () => {
  const { reply } = await administrator('getSystemState')
  expect(reply.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(reply.items.map(({ part }) => part)).toContain('certificate')
  expect(await itemOf('migrations')).toMatchObject({ health: 'good', facts: { missing: 0 } })
  expect(await itemOf('sms')).toMatchObject({ health: 'off' })
  expect(await itemOf('keys')).toMatchObject({ facts: { kept: 'file', former: 0 } })
  expect(Number((await itemOf('database'))?.facts['bytes'])).toBeGreaterThan(1e6)
})

test('a backup is missed until it is made, and hoped for until it is read through', async () => {
  expect(await itemOf('backup')).toMatchObject({ health: 'bad' })
  await owner.query(
    "insert into platform.backup (id, made_at, folder, bytes, files) values (gen_random_uuid(), now(), '/mnt/b', 5, 1)",
  )
  expect(await itemOf('backup')).toMatchObject({ health: 'watch', facts: { folder: '/mnt/b', checkedAt: null } })
  await owner.query('update platform.backup set checked_at = now()')
  expect(await itemOf('backup')).toMatchObject({ health: 'good' })
})

test('a job that failed for good is shown, tried again on request, and that is on the trail', async () => {
  await owner.query("select graphile_worker.add_job('system.example', max_attempts => 1)")
  await owner.query("update graphile_worker._private_jobs set attempts = 1, last_error = 'no gateway'")
  expect(await itemOf('jobs')).toMatchObject({ health: 'bad', facts: { failed: 1 } })
  const [job] = (await administrator('listFailedJobs')).reply
  expect(job).toMatchObject({ task: 'system.example', attempts: 1, error: 'no gateway' })
  const params = { id: job?.id ?? '' }
  expect((await administrator('retryJob', { params })).status).toBe(200)
  expect((await administrator('listFailedJobs')).reply).toEqual([])
  expect((await administrator('retryJob', { params })).status).toBe(404)
  const { rows } = await owner.query("select facts from platform.audit where action = 'system.job-retried'")
  expect(rows).toEqual([{ facts: { task: 'system.example' } }])
})

test('the filing pack tells what this very platform collects: a field switched on appears, one off is named as such', async () => {
  const off = await gatherFacts(city.platform)
  expect(off.switchedOff).toContain('民族')
  await owner.query(
    "insert into registry.field_switch (code, is_on, legal_basis, changed_by) values ('ethnicity', true, '某条例第三条', gen_random_uuid())",
  )
  const { collected, permissions, functions } = await gatherFacts(city.platform)
  expect(collected).toContainEqual(['民族', '经批准启用；依据：某条例第三条'])
  expect(permissions.map(([name]) => name)).toContain('CAMERA')
  expect(permissions.map(([, why]) => why)).not.toContain('（请补充用途）')
  expect(functions.map(([name]) => name).filter((name) => /^[a-z]/.test(name))).toEqual([])
  const headers = { authorization: `Bearer ${await city.logIn('systemAdministrator', 'inside')}` }
  const pack = await city.app.inject({ method: 'GET', url: '/api/system/filing-pack', headers })
  expect(pack.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const document = await city.app.inject({ method: 'GET', url: '/api/system/filing-pack?as=docx', headers })
  const words = strFromU8(unzipSync(document.rawPayload)['word/document.xml'] ?? new Uint8Array())
  for (const said of ['备案包', '民族', '答复时限', '单位（盖章）']) expect(words).toContain(said)
})
