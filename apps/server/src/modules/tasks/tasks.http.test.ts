import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { openTaskCity } from './testing/task-city.ts'

const { as, units } = await openTaskCity()
const administrator = await as('administrator')
const dispatcher = await as('dispatcher')
const worker = await as('worker')
const grid = '350603003003001'
const nextGrid = '350603003003002'
const reason = '2026 年度清单'

const entry = {
  title: '独居老人走访',
  ownerUnitId: units.civil,
  basis: '《漳州市居家养老服务条例》第十二条',
  what: '问一问身体和用火用电',
  validFrom: '2026-01-01',
  validUntil: '2068-12-31',
}

async function addEntry(given: object = {}, key = newId(), expectedVersion = 0) {
  const body = { entry: { ...entry, ...given }, expectedVersion, reason }
  const { reply, code } = await administrator('changeCatalogueEntry', { params: { key }, body })
  return { key, version: reply.version, code }
}

function sending(entryKey: string, given: object = {}) {
  return { commandId: newId(), entryKey, gridCodes: [grid], dueOn: '2068-06-30', ...given }
}

const ownTitles = async () => (await worker('listOwnTasks', {})).reply.map(({ title }) => title)

test('the catalogue is kept as versions; an entry without owner, basis or last day is none', async () => {
  const { key, version } = await addEntry()
  expect(version).toBe(1)
  const { validUntil: _none, ...endless } = entry
  const without = async (changed: object) =>
    (
      await administrator('changeCatalogueEntry', {
        params: { key },
        body: { entry: changed, expectedVersion: 1, reason },
      })
    ).code
  expect(await without(endless)).toBe('input.invalid')
  expect(await without({ ...entry, basis: ' ' })).toBe('input.invalid')
  expect(await without({ ...entry, ownerUnitId: newId() })).toBe('unit.unknown')
  expect(await without({ ...entry, validUntil: '2025-12-31' })).toBe('input.invalid')
  expect((await addEntry({}, key, 0)).code).toBe('setting.conflict')
  expect((await addEntry({ what: '也看看电线' }, key, 1)).version).toBe(2)
  const { reply: versions } = await dispatcher('listCatalogueVersions', { params: { key } })
  expect(versions.map(({ entry: one, changedBy }) => [one?.what, changedBy.name])).toEqual([
    ['也看看电线', 'administrator'],
    [entry.what, 'administrator'],
  ])
  const body = { entry, expectedVersion: 2, reason }
  expect((await dispatcher('changeCatalogueEntry', { params: { key }, body })).code).toBe('session.forbidden')
})

test('nothing outside the catalogue can be sent to grid workers', async () => {
  const refused = async (entryKey: string, given: object = {}) =>
    (await dispatcher('sendTask', { body: sending(entryKey, given) })).reply
  const outside = (because: string) => ({ code: 'task.outside-catalogue', details: { because } })
  expect(await refused(newId())).toMatchObject(outside('withdrawn'))
  const past = await addEntry({ validFrom: '2025-01-01', validUntil: '2025-12-31' })
  expect(await refused(past.key)).toMatchObject(outside('expired'))
  const future = await addEntry({ validFrom: '2067-01-01' })
  expect(await refused(future.key)).toMatchObject(outside('notYet'))
  const valid = await addEntry()
  expect(await refused(valid.key, { dueOn: '2069-01-01' })).toMatchObject(outside('expiresBefore'))
  expect(await refused(valid.key, { gridCodes: ['350602001001001'] })).toMatchObject({ code: 'task.outside-area' })
  expect((await worker('sendTask', { body: sending(valid.key) })).code).toBe('session.forbidden')
  expect(await ownTitles()).toEqual([])
})

test('a task reaches the grids it is sent to, once, and one of them finishes it; nobody is counted', async () => {
  const { key } = await addEntry()
  const body = sending(key, { gridCodes: [grid, nextGrid], note: '重点看三号楼' })
  expect((await dispatcher('sendTask', { body })).reply).toEqual({ id: body.commandId, grids: 2 })
  await dispatcher('sendTask', { body })
  const { reply: own } = await worker('listOwnTasks', {})
  expect(own).toMatchObject([
    { id: body.commandId, title: entry.title, note: '重点看三号楼', owner: { name: '民政办' }, grid: { code: grid } },
  ])
  const loads = async () =>
    (await dispatcher('listGridLoads', { query: { areaCode: '350603003' } })).reply.map(({ grid: at, open }) => [
      at.code,
      open,
    ])
  expect(await loads()).toEqual([
    [grid, 1],
    [nextGrid, 1],
  ])
  const params = { id: body.commandId }
  const done = { gridCode: grid, result: '都好，换了一个旧插座' }
  expect((await worker('finishTask', { params, body: done })).status).toBe(200)
  expect((await worker('finishTask', { params, body: { gridCode: grid } })).status).toBe(200)
  expect((await worker('finishTask', { params, body: { gridCode: nextGrid } })).code).toBe('task.unknown')
  expect(await ownTitles()).toEqual([])
  const [sent] = (await dispatcher('listSentTasks', {})).reply
  expect(sent?.grids).toMatchObject([
    { grid: { code: grid }, result: '都好，换了一个旧插座' },
    { grid: { code: nextGrid }, doneAt: null },
  ])
  expect(JSON.stringify(sent)).not.toContain('worker')
})

test('a task stops by itself when its entry ends or is taken out, and when it is taken back', async () => {
  const { key } = await addEntry()
  const first = sending(key)
  await dispatcher('sendTask', { body: first })
  expect(await ownTitles()).toEqual([entry.title])
  await addEntry({ validUntil: '2026-01-02' }, key, 1)
  expect(await ownTitles()).toEqual([])
  expect((await dispatcher('listSentTasks', {})).reply[0]).toMatchObject({ id: first.commandId, holds: false })
  await addEntry({}, key, 2)
  expect(await ownTitles()).toEqual([entry.title])
  const params = { id: first.commandId }
  expect((await dispatcher('withdrawTask', { params, body: { reason: '发错了' } })).status).toBe(200)
  expect(await ownTitles()).toEqual([])
  expect((await (await as('stranger'))('withdrawTask', { params, body: { reason } })).code).toBe('task.unknown')
})
