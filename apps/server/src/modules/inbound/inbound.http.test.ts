import { expect, test } from 'vitest'
import { startDueRuns } from './runs/start-run.ts'
import { inGbk } from './testing/in-gbk.ts'
import { invented, openInboundCity, settingsOf, token } from './testing/inbound-city.ts'

const city = await openInboundCity()
const { there, officer } = city
const rowOf = (name: string, more: object = {}) => ({ 姓名: name, ...more })

test('[N1] [N3] [N11] JSON is fetched at its hour, once, and what nobody knew is written with its source', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '110')
  expect(head?.phone).toBeUndefined()
  const born = head?.idCard?.slice(6, 14)
  const [first] = await city.peopleIn('水仙花园1号楼', '101')
  there.rows = [
    rowOf(head?.name ?? '', { 电话: '13700000001', 出生: born, 住址: '水仙花园1栋1单元110室', 备注: '不要的' }),
    rowOf(first?.name ?? '', { 身份证号: first?.idCard, 电话: first?.phone }),
    rowOf('查无此人', { 身份证号: invented(77).idCard }),
    rowOf('', { 电话: '13700000009' }),
  ]
  const source = await city.addSource({ schedule: { every: 'day', hour: 3 } })
  expect(new Date(source.nextRunAt ?? '').getUTCHours()).toBe(19)
  await city.database.owner.query(`update inbound.source set next_run_at = now() where id = $1`, [source.id])
  await Promise.all([startDueRuns(city.server.platform), startDueRuns(city.server.platform)])
  const run = await city.ended(source.id)
  expect(run).toMatchObject({ because: 'schedule', startedBy: null })
  expect(run.counts).toMatchObject({
    rows: 4,
    matched: 2,
    rejected: 2,
    asked: 0,
    elsewhere: 0,
    written: 1,
    disputed: 0,
  })
  expect(there.asked).toEqual(['/share/allowance'])
  expect((await city.peopleIn('水仙花园1号楼', '110'))[0]?.phone).toBe('13700000001')
  const query = { subjectId: head?.id ?? '', item: 'person.phone' }
  expect((await officer('listFactHistory', { query })).reply).toMatchObject([
    { source: { name: '民政办' }, standing: 'held' },
  ])
  const file = await city.rejects(run.id)
  expect(file).toContain('登记里没有这个人，也没有新登记')
  expect(file).toContain('姓名：没有填')
  expect(file).not.toContain('不要的')
  there.status = 503
  await officer('runInboundSource', { params: { id: source.id } })
  expect(await city.ended(source.id, 'failed')).toMatchObject({ failure: 'HTTP 503', counts: { rows: 0 } })
  there.status = 200
})

test('[N1] a file of CSV or Excel behind an address is fetched at its hour like JSON', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '103')
  const table = ['姓名,身份证号,电话,出生,住址', `${head?.name},${head?.idCard},,,`, '查无此人,,13700000019,,'].join(
    '\r\n',
  )
  there.file = { type: 'text/csv; charset=gbk', bytes: inGbk(table) }
  const source = await city.addSource({ name: '每月名册', schedule: { every: 'day', hour: 3 }, listPath: '' })
  await city.database.owner.query(`update inbound.source set next_run_at = now() where id = $1`, [source.id])
  await startDueRuns(city.server.platform)
  expect(await city.ended(source.id)).toMatchObject({
    because: 'schedule',
    counts: { rows: 2, matched: 1, rejected: 1 },
  })
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  there.file = { type: workbook, bytes: Buffer.from('PK damaged') }
  await officer('runInboundSource', { params: { id: source.id } })
  expect((await city.ended(source.id, 'failed')).counts.rows).toBe(0)
  there.file = undefined
})

test('[N3] a value that disagrees waits for the one who settles, and both are kept', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '102')
  there.rows = [rowOf(head?.name ?? '', { 身份证号: head?.idCard, 电话: '13700000002' })]
  const source = await city.addSource({ name: '有分歧的名册' })
  expect((await city.runNow(source.id)).counts).toMatchObject({ matched: 1, written: 0, disputed: 1 })
  expect((await city.peopleIn('水仙花园1号楼', '102'))[0]?.phone).toBe(head?.phone)
  const dispute = (await officer('listFormDisputes')).reply.find(({ claimed }) => claimed.shown.endsWith('0002'))
  expect(dispute).toMatchObject({ item: 'person.phone', maySettle: true, claimed: { source: { name: '民政办' } } })
  const settled = { params: { id: dispute?.id ?? '' }, body: { choice: 'claimed', reason: '电话问过' } }
  expect((await officer('settleFormDispute', settled)).status).toBe(200)
  expect((await city.peopleIn('水仙花园1号楼', '102'))[0]?.phone).toBe('13700000002')
})

test('[N1] [N6] a view of a database comes in; the same rows again change nothing, a changed one is looked at', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '103')
  await city.foreign.owner.query(`create view public.pension as select '${head?.name}' as "姓名",
    '${head?.idCard}' as "证件", date '1990-01-02' as "发放", 3500 as "金额"`)
  const columns = [
    { name: '姓名', meaning: 'name' },
    { name: '证件', meaning: 'idCard' },
  ]
  const origin = { kind: 'view', connection: '人社', address: 'public.pension', listPath: '' }
  const guessed = (await officer('readInboundColumns', { body: origin })).reply
  expect(guessed.map(({ name, meaning }) => [name, meaning])).toEqual([
    ['姓名', 'name'],
    ['证件', null],
    ['发放', null],
    ['金额', null],
  ])
  const source = await city.addSource({ ...origin, columns, name: '养老金' })
  expect((await city.runNow(source.id)).counts).toMatchObject({ rows: 1, matched: 1, unchanged: 0 })
  expect((await city.runNow(source.id)).counts).toMatchObject({ rows: 1, matched: 0, unchanged: 1 })
  const body = { ...settingsOf(), ...origin, columns: columns.slice(0, 1), reason: '少取一列' }
  await officer('changeInboundSource', { params: { id: source.id }, body })
  expect((await city.runNow(source.id)).counts.unchanged).toBe(0)
})

test('[N1] [N4] [N5] [N10] a CSV in GBK: known by the card, new in a clear room, rejected without one', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '104')
  const [fresh, lost, moved] = [invented(501, '钱新来'), invented(502, '孙无址'), invented(503, '周远方')]
  const table = [
    ['姓名', '身份证号', '电话', '出生', '住址', '密级'],
    [head?.name, head?.idCard, '', '', '水仙花园2号楼101室', '内部'],
    [fresh.name, fresh.idCard, fresh.phone, '', '福建省漳州市龙文区蓝田街道毅阳社区水仙花园4幢1单元901', '内部'],
    [lost.name, lost.idCard, '', '', '水仙花园4号楼', '内部'],
    [moved.name, moved.idCard, '', '', '别处小区9栋101', '内部'],
  ]
  const source = await city.addSource({ kind: 'file', connection: null, address: '', registersNew: true, name: '名单' })
  const sent = await city.send(source.id, inGbk(table.map((row) => row.join(',')).join('\r\n')))
  expect(sent.statusCode).toBe(202)
  const run = await city.ended(source.id)
  expect(run).toMatchObject({ because: 'file', fileName: '名单.csv' })
  expect(run.counts).toMatchObject({ rows: 4, matched: 1, registered: 1, rejected: 2, elsewhere: 1 })
  expect(await city.peopleIn('水仙花园4号楼', '901')).toMatchObject([
    { name: '钱新来', idCard: fresh.idCard, phone: fresh.phone },
  ])
  const file = await city.rejects(run.id)
  for (const why of ['住处没有改，请走访核实', '地址没有写到室，不能新登记', '地址认不出是哪一栋'])
    expect(file).toContain(why)
  expect(file).not.toContain('内部')
  const { rows } = await city.database.owner.query(`select sealed from inbound.row where run_id = $1`, [run.id])
  expect(rows.map(({ sealed }) => String(sealed)).join('')).not.toContain('钱新来')
})

test('[N11] a file that lost a column writes nothing and says which', async () => {
  const source = await city.addSource({ kind: 'file', connection: null, address: '', name: '少列' })
  const sent = await city.send(source.id, Buffer.from('姓名,电话\n陈大明,13700000003\n'))
  expect([sent.statusCode, sent.json<{ code: string }>().code]).toEqual([422, 'inbound.columns'])
  expect((await city.lastRun(source.id))?.failure).toBe('columns 身份证号, 出生, 住址')
})

test('[N2] an address stays below its connection, and leads to no private network without one', async () => {
  const wrong = ['../secret', 'http://127.0.0.1:1/', '..%2f..%2f/x/../../', '\\\\evil.example/']
  for (const address of wrong) {
    const { status } = await officer('readInboundColumns', { body: { ...originOf(address), connection: '民政' } })
    if (status === 200) throw new Error(`${address} was fetched`)
  }
  expect(there.asked.every((path) => path.startsWith('/share/'))).toBe(true)
  const inward = [
    'http://127.0.0.1/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'http://example.com/',
    'file:///etc/passwd',
  ]
  for (const address of inward)
    expect((await officer('readInboundColumns', { body: originOf(address) })).code).toBe('inbound.address')
  const local = await officer('readInboundColumns', { body: originOf('https://localhost/') })
  expect(local.code).toBe('inbound.unreachable')
  const view = { ...originOf('public."x"; drop'), kind: 'view', connection: '人社' }
  expect((await officer('readInboundColumns', { body: view })).code).toBe('inbound.address')
  const { reply } = await officer('listInboundConnections')
  expect(reply.map(({ name, kind }) => [name, kind])).toEqual([
    ['民政', 'json'],
    ['人社', 'view'],
  ])
  const { rows } = await city.database.owner.query(`select row_to_json(source)::text as text from inbound.source`)
  const kept = JSON.stringify([reply, rows])
  expect([kept.includes(token), kept.includes('postgres://')]).toEqual([false, false])
})

test('[N12] whoever keeps another area or role neither sees nor sets a source', async () => {
  const body = { ...settingsOf(), areaCode: '350602001001', reason: '越界' }
  expect((await officer('addInboundSource', { body })).code).toBe('registry.outside-scope')
  const civil = await city.as('civil')
  expect((await civil('listInboundSources')).status).toBe(403)
  const head = await city.as('head')
  expect((await head('listInboundSources')).reply.length).toBeGreaterThan(0)
  expect((await head('addInboundSource', { body })).status).toBe(403)
  const notTaken = {
    ...settingsOf(),
    columns: [
      { name: '姓名', meaning: 'name' },
      { name: '民族', meaning: 'ethnicity' },
    ],
  }
  expect((await officer('addInboundSource', { body: { ...notTaken, reason: '多取' } })).code).toBe('inbound.columns')
})

function originOf(address: string) {
  return { kind: 'json', connection: null, address, listPath: '' }
}
