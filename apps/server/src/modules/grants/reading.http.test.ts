import { registry } from '@ejia/domain'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { listTaker } from '../../platform/testing/index.ts'
import { openGrantCity } from './testing/grant-city.ts'

const city = await openGrantCity({ households: 60 })
const { health, privacy, granted, keyOf, units, database, server, tokenOf } = city

/** The last day passes. */
async function end(id: string): Promise<void> {
  await database.owner.query('update grants.data_grant set until = current_date - 3 where id = $1', [id])
}

async function readAll(id: string) {
  const items = []
  let cursor: string | null | undefined
  do {
    const query = cursor ? { cursor } : {}
    const { reply } = await health('readGrant', { params: { id }, query })
    items.push(...reply.items)
    cursor = reply.nextCursor
  } while (cursor !== null)
  return items
}

async function cardsOf(ids: readonly string[]) {
  const grant = await granted({ items: ['person.idCard'], clear: true })
  return Promise.all(
    ids.map(async (personId) => {
      const params = { id: grant.id, personId }
      const { reply } = await health('openGrantRow', { params, body: { reason: '核对名单' } })
      return reply.values[0]?.shown ?? ''
    }),
  )
}

async function exportFile(id: string) {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/grants/${id}/file`,
    headers: { authorization: `Bearer ${await tokenOf('health')}` },
    payload: { purpose: '打印随访名单' },
  })
  return { status: answer.statusCode, bytes: answer.rawPayload }
}

test('[R2] the granted fields of the people there, masked, page by page and nobody twice', async () => {
  const { id } = await granted()
  const rows = await readAll(id)
  expect(rows.length).toBeGreaterThan(50)
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length)
  expect(new Set(rows.flatMap(({ values }) => values.map(({ item }) => item)))).toEqual(
    new Set(['person.name', 'person.phone']),
  )
  for (const { values } of rows) for (const { shown } of values) expect(shown).toContain('*')
})

test('[R2] of a list only those who live there; how many those are is not told before it was granted', async () => {
  const everybody = await readAll((await granted()).id)
  const cards = await cardsOf(everybody.slice(0, 3).map(({ personId }) => personId))
  const digits = '35060319380115000'
  const unknown = digits + registry.checkDigitOf(digits)
  const body = city.wanted({ items: ['person.name', 'person.age'], idCards: [...cards, unknown] })
  const asked = await health('requestGrant', { body })
  const [before] = asked.reply
  if (!before) throw new Error(`not asked: ${asked.code}`)
  expect(before.list).toEqual({ named: 4, found: 0 })
  await privacy('decideGrant', { params: { id: before.id }, body: { approved: true } })
  const rows = await readAll(before.id)
  expect(rows.map(({ personId }) => personId).toSorted()).toEqual(
    everybody
      .slice(0, 3)
      .map(({ personId }) => personId)
      .toSorted(),
  )
})

test('[R3] clear values need a grant for them and a reason', async () => {
  const masked = await granted()
  const [row] = await readAll(masked.id)
  const personId = row?.personId ?? ''
  const body = { reason: '上门前打电话' }
  expect((await health('openGrantRow', { params: { id: masked.id, personId }, body })).code).toBe('grant.masked-only')
  const clear = await granted({ clear: true })
  const { reply } = await health('openGrantRow', { params: { id: clear.id, personId }, body })
  expect(reply.values.find(({ item }) => item === 'person.phone')?.shown ?? '139').toMatch(/^139\d*$/)
  expect((await health('openGrantRow', { params: { id: clear.id, personId }, body: {} })).code).toBe('input.invalid')
})

test('[R4] every read and file is on the trail, and each row of a file tells who took it', async () => {
  const { id } = await granted({ items: ['person.name', 'person.age'] })
  await readAll(id)
  const { status, bytes } = await exportFile(id)
  expect(status).toBe(200)
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? []
  expect(String(rows[0]?.[0])).toContain('打印随访名单')
  expect(rows[1]).toEqual(['姓名', '年龄', '导出标识'])
  expect(rows.length).toBeGreaterThan(50)
  for (const row of rows.slice(2)) expect(String(row[2])).toContain('health')
  expect(String(rows[2]?.[0])).toContain('*')
  const reads = (await privacy('listGrantReads', { params: { id } })).reply
  expect(reads.map(({ kind }) => kind)).toEqual(['exported', 'read', 'read'])
  expect(reads[0]).toMatchObject({ by: 'health', reason: '打印随访名单' })
  const take = listTaker(server.app, await tokenOf('privacy'))
  const taken = await take('exportGrantReads', { params: { id }, body: { exportPurpose: '年度检查' } })
  expect(taken.rows.map(([, by, kind]) => [by, kind])).toEqual([
    ['health', '导出'],
    ['health', '查看'],
    ['health', '查看'],
  ])
  expect((await take('exportGrantReads', { params: { id }, body: { exportPurpose: ' ' } })).code).toBe('input.invalid')
})

test('[R5] a grant expires: the next read of people and of systems is refused, and on the trail', async () => {
  const { id } = await granted({ items: ['person.sex'] })
  const system = await keyOf(units.health.id)
  expect((await system('readSystemGrant', { params: { id } })).status).toBe(200)
  expect((await health('readGrant', { params: { id } })).status).toBe(200)
  await end(id)
  expect(await health('readGrant', { params: { id } })).toMatchObject({ status: 403, code: 'grant.not-in-force' })
  expect((await exportFile(id)).status).toBe(403)
  expect((await system('readSystemGrant', { params: { id } })).code).toBe('grant.not-in-force')
  const trail = await database.owner.query<{ facts: unknown }>(
    `select facts from platform.audit where subject = $1 and action = 'grant.refused' order by at`,
    [id],
  )
  expect(trail.rows.map(({ facts }) => facts)).toMatchObject([
    { because: 'ended' },
    { because: 'ended' },
    { because: 'ended', system: '卫生院随访系统' },
  ])
  expect((await privacy('listGrantReads', { params: { id } })).reply[0]).toMatchObject({
    kind: 'refused',
    by: '卫生院随访系统',
  })
})

test('[R5] withdrawn, it refuses the next read', async () => {
  const { id } = await granted({ items: ['person.livingAddress'] })
  expect((await health('readGrant', { params: { id } })).status).toBe(200)
  await privacy('withdrawGrant', { params: { id }, body: { reason: '用途有变' } })
  expect((await health('readGrant', { params: { id } })).code).toBe('grant.not-in-force')
})

test('[R7] a key reads by the grants of its own department, clear only where that was granted', async () => {
  const masked = await granted()
  const clear = await granted({ items: ['person.name', 'person.phone'], clear: true })
  const system = await keyOf(units.health.id)
  const listed = (await system('listSystemGrants')).reply.map(({ id }) => id)
  expect(listed).toEqual(expect.arrayContaining([masked.id, clear.id]))
  const valuesIn = async (id: string) => (await system('readSystemGrant', { params: { id } })).reply.items[0]?.values
  expect((await valuesIn(masked.id))?.['person.name']).toContain('*')
  expect((await valuesIn(clear.id))?.['person.name']).not.toContain('*')
  const other = await keyOf(units.civil.id)
  expect((await other('listSystemGrants')).reply).toEqual([])
  expect((await other('readSystemGrant', { params: { id: masked.id } })).code).toBe('not-found')
  const { reply } = await city.administrator('createApiKey', {
    body: {
      name: '甲',
      contact: '乙',
      scopes: ['records.read'],
      areaCode: null,
      perMinute: 1,
      validUntil: null,
      reason: '试',
    },
  })
  expect(reply).toMatchObject({ code: 'input.invalid', field: 'body.unitId' })
})
