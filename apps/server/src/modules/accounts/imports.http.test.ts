import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openExampleCity, phones } from './testing/example-city.ts'

const { app, as, units, ids } = await openExampleCity()
const [system, security] = [await as('system'), await as('security')]

/** Uploads a list as a CSV file and answers what was read. */
async function readSheet(csv: string, query = '') {
  const boundary = 'a-list-of-people'
  const payload = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="people.csv"',
    'Content-Type: text/csv',
    '',
    csv,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  const { reply } = await apiCaller(app)('logIn', { body: { phone: phones.system, password: 'plum river lantern' } })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/people/reading${query}`,
    headers: {
      authorization: `Bearer ${reply.token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  })
  return answer.json<Sheet>()
}

type Sheet = {
  readonly columns: readonly { readonly header: string; readonly samples: string[]; readonly meaning: string | null }[]
  readonly remembered: boolean
  readonly rows: { faults: string[]; isNew: boolean; content: object | null }[]
}

const read = async (csv: string) => (await readSheet(csv)).rows

const csv = `人员名册
姓名,手机号,单位,岗位
陈新,13800000001,毅阳社区第一网格,网格员
陈新,13800000001,毅阳社区居委会,社区书记
李旧,${phones.grid},毅阳社区第一网格,网格员
王错,138,毅阳社区第一网格,网格员`

test('[A30] a list is read, and what is wrong is said row by row; nothing is changed', async () => {
  const rows = await read(csv)
  expect(rows.map(({ faults, isNew }) => [faults[0], isNew])).toEqual([
    [undefined, true],
    [undefined, true],
    ['name-differs', false],
    ['phone-wrong', false],
  ])
  expect((await system('listPeople', { query: { text: '陈新' } })).reply.items).toEqual([])
})

test('[A31] accounts come at once, roles when the security administrator grants them, passwords in a file', async () => {
  const good = (await read(csv)).flatMap(({ content }) => content ?? [])
  const body = { commandId: newId(), rows: good }
  const { reply } = await system('importPeople', { body })
  expect(reply).toMatchObject({ added: 1, withoutPassword: 1, roles: [{ state: 'waiting' }, { state: 'waiting' }] })
  expect((await system('importPeople', { body })).reply.id).toBe(reply.id)
  const found = async () => (await system('listPeople', { query: { text: '陈新' } })).reply.items
  expect((await found()).map(({ memberships }) => memberships)).toEqual([[]])
  const file = await app.inject({
    method: 'POST',
    url: `/api/people/imports/${reply.id}/first-passwords`,
    headers: { authorization: `Bearer ${await tokenOf('system')}` },
  })
  expect(file.statusCode).toBe(200)
  expect(file.rawPayload.length).toBeGreaterThan(1000)
  const granted = (await security('grantImportedRoles', { params: { id: reply.id } })).reply
  expect(granted.roles.map(({ state }) => state)).toEqual(['granted', 'granted'])
  expect((await found())[0]?.memberships.map(({ role }) => role)).toEqual(['gridWorker', 'communityHead'])
  const undo = await system('undoPeopleImport', { params: { id: reply.id }, body: { reason: '试一试' } })
  expect(undo.code).toBe('people-import.undone')
})

test('a list can be taken back until its roles are granted, and be taken over again', async () => {
  const rows = [{ name: '赵回', phone: '13800000009', unitId: units.team.id, role: 'gridWorker' }]
  const first = (await system('importPeople', { body: { commandId: newId(), rows } })).reply
  const undone = (await system('undoPeopleImport', { params: { id: first.id }, body: { reason: '名单不对' } })).reply
  expect(undone).toMatchObject({ undone: { reason: '名单不对', kept: 0 }, roles: [{ state: 'undone' }] })
  expect((await system('listPeople', { query: { text: '赵回' } })).reply.items[0]?.active).toBe(false)
  const again = (await system('importPeople', { body: { commandId: newId(), rows } })).reply
  expect(again.added).toBe(1)
  expect((await system('listPeople', { query: { text: '赵回' } })).reply.items[0]?.active).toBe(true)
  expect((await security('listPeopleImports')).reply.map(({ id }) => id)).toEqual(
    expect.arrayContaining([first.id, again.id]),
  )
})

test('a list of another area is not there: not to be read, not to be granted', async () => {
  const rows = [{ name: '钱来', phone: '13800000055', unitId: units.team.id, role: 'gridWorker' }]
  const { id } = (await system('importPeople', { body: { commandId: newId(), rows } })).reply
  const elsewhere = await as('countySecurity')
  const shown = (await elsewhere('listPeopleImports')).reply
  expect(shown.map((one) => one.id)).not.toContain(id)
  expect((await elsewhere('grantImportedRoles', { params: { id } })).code).toBe('not-found')
  expect((await security('grantImportedRoles', { params: { id } })).reply.roles).toMatchObject([{ state: 'granted' }])
})

test('a list cannot make an administrator, nor take the number of somebody else', async () => {
  const attempt = async (row: object) =>
    (await system('importPeople', { body: { commandId: newId(), rows: [row] } })).code
  const admin = { name: '孙权', phone: '13800000010', unitId: units.team.id, role: 'auditAdministrator' }
  expect(await attempt(admin)).toBe('input.invalid')
  expect(await attempt({ name: '别人', phone: phones.head })).toBe('account.phone-taken')
  expect(await attempt({ name: '人员head', phone: phones.head })).toBeUndefined()
  expect(ids.head).not.toBe('')
})

async function tokenOf(name: keyof typeof phones): Promise<string> {
  const body = { phone: phones[name], password: 'plum river lantern' }
  return (await apiCaller(app)('logIn', { body })).reply.token
}

test('[A31] columns that nobody knows are said once, and remembered with the list that was taken over', async () => {
  const strange = `甲,乙,丙\n陈晓,13800000077,备注`
  const unknown = await readSheet(strange)
  expect(unknown).toMatchObject({ remembered: false, rows: [], columns: [{ header: '甲', samples: ['陈晓'] }, {}, {}] })
  const said = await readSheet(strange, '?meanings=name,phone,')
  expect(said.rows.map(({ content }) => content)).toEqual([{ name: '陈晓', phone: '13800000077' }])
  const columns = said.columns.map(({ header, meaning }) => ({ header, meaning }))
  const rows = said.rows.flatMap(({ content }) => content ?? [])
  expect((await system('importPeople', { body: { commandId: newId(), rows, columns } })).status).toBe(201)
  const again = await readSheet(strange.replace('13800000077', '13800000078'))
  expect(again).toMatchObject({ remembered: true, rows: [{ content: { name: '陈晓' } }] })
  expect((await readSheet(strange, '?meanings=name,password')).rows).toBeUndefined()
})
