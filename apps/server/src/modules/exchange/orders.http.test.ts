import { mkdtemp, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller, until } from '../../platform/testing/index.ts'
import { openExchangeCity } from './testing/exchange-city.ts'
import { openHotline } from './testing/hotline.ts'

const dropped = await mkdtemp(join(tmpdir(), 'orders-'))
const city = await openExchangeCity({ works: true, settings: { ORDERS_DIR: dropped } })
const dispatcher = apiCaller(city.app, await city.logIn('dispatcher', 'inside'))
const hotline = await openHotline()

const made = await city.keeper('createApiKey', {
  body: {
    name: '12345热线',
    contact: '值班室',
    scopes: ['orders.send'],
    areaCode: null,
    perMinute: 6000,
    validUntil: null,
    folder: '12345',
    reason: '接入热线',
  },
})
const keyId = made.reply.key.id
const theirs = apiCaller(city.app, made.reply.secret)
const webhook = { url: hotline.url, reason: '把进展告诉热线' }
const address = await city.keeper('setKeyWebhook', { params: { id: keyId }, body: webhook })
hotline.trust(address.reply.secret)

let number = 0
function order(given: object = {}) {
  number += 1
  return {
    kind: 'order',
    orderNo: `GD2026-${number}`,
    text: '三号楼前路灯不亮，老人夜里摔倒',
    address: '三号楼前',
    longitude: '117.705',
    latitude: '24.505',
    reporterName: '王某',
    reporterPhone: '13812345678',
    ...given,
  }
}

type Order = ReturnType<typeof order>

async function send(given: Order) {
  const { reply, status, code } = await theirs('receiveOrder', { body: { ...given, kind: 'order' } })
  expect([status, code]).toEqual([200, undefined])
  return reply
}

async function say(
  orderNo: string,
  kind: 'supplement' | 'urge' | 'withdraw' | 'satisfied' | 'dissatisfied',
  messageNo: string,
) {
  return theirs('receiveOrder', { body: { kind, orderNo, messageNo, text: '还是不亮' } })
}

/** As a hotline does it: written beside, then renamed, and lying there for a while. */
async function drop(name: string, content: string | Buffer): Promise<void> {
  const folder = join(dropped, '12345')
  await until(async () => (await readdir(dropped)).includes('12345'))
  await writeFile(join(folder, `.${name}`), content)
  const past = new Date(Date.now() - 5000)
  await utimes(join(folder, `.${name}`), past, past)
  await rename(join(folder, `.${name}`), join(folder, name))
}

async function liesIn(below: string, name: string): Promise<void> {
  await until(async () => (await readdir(join(dropped, '12345', below)).catch((): string[] => [])).includes(name))
}

/** So that a test need not wait as long as life does. */
const dueNow = 'update exchange.webhook set next_at = now(), lease = null, lease_until = null'
const statesOf = (orderNo: string) => hotline.statesOf(orderNo)

test('[W1] a file becomes a matter once, under the hotline’s number, and lies in done', async () => {
  const one = order({ category: '路灯不亮（自编）', wantedBy: '2026-12-01 18:00' })
  await drop('a.json', JSON.stringify(one))
  await liesIn('done', 'a.json')
  await drop('again.json', JSON.stringify(one))
  await liesIn('done', 'again.json')
  const found = (await dispatcher('listOrders')).reply.filter(({ orderNo }) => orderNo === one.orderNo)
  expect(found).toHaveLength(1)
  const matter = await city.matterOf(found[0]?.caseCode ?? '')
  expect(matter).toMatchObject({ source: 'partner' })
  expect(matter.text).toContain('热线分类：路灯不亮（自编）')
  expect(JSON.stringify(await city.notesOf(matter.caseCode))).toContain('2026-12-01 18:00')
})

test('[W1] XML in GB 18030 is read too, and half a file is left until it is whole', async () => {
  const xml = `<?xml version="1.0" encoding="GBK"?><order><kind>order</kind><orderNo>X-1</orderNo><text>abc</text><areaCode>350603003003001</areaCode><address></address></order>`
  const gbk = Buffer.concat([
    Buffer.from(xml.slice(0, xml.indexOf('abc'))),
    Buffer.from([0xc2, 0xb7, 0xb5, 0xc6]),
    Buffer.from(xml.slice(xml.indexOf('abc') + 3)),
  ])
  await drop('b.xml', gbk)
  await liesIn('done', 'b.xml')
  const found = (await dispatcher('listOrders')).reply.find(({ orderNo }) => orderNo === 'X-1')
  expect((await city.matterOf(found?.caseCode ?? '')).text).toBe('路灯')
  await writeFile(join(dropped, '12345', 'young.json'), '{"kind":"or')
  await new Promise((settle) => setTimeout(settle, 300))
  expect(await readdir(join(dropped, '12345'))).toContain('young.json')
})

test('[W2] what cannot be taken lies in rejected with the reason, and those who can mend it see it', async () => {
  await drop('bad.json', '{"kind":"order"')
  await drop('nowhere.json', JSON.stringify(order({ orderNo: 'N-1', longitude: '', latitude: '', address: '某处' })))
  await liesIn('rejected', 'bad.json')
  await liesIn('rejected', 'nowhere.json')
  expect(await readFile(join(dropped, '12345', 'rejected', 'nowhere.json.reason.txt'), 'utf8')).toContain('认不出地点')
  const { reply } = await city.keeper('listOrderFaults')
  expect(reply.find(({ fileName }) => fileName === 'bad.json')).toMatchObject({
    systemName: '12345热线',
    orderNo: null,
  })
  expect(reply.find(({ orderNo }) => orderNo === 'N-1')?.fault).toContain('认不出地点')
  const outsider = apiCaller(city.app, await city.logIn('dispatcher', 'outside'))
  expect((await outsider('listOrderFaults')).reply).toEqual([])
  expect((await outsider('listOrders')).reply).toEqual([])
  await drop('mended.json', JSON.stringify(order({ orderNo: 'N-1' })))
  await liesIn('done', 'mended.json')
  expect((await city.keeper('listOrderFaults')).reply.map(({ orderNo }) => orderNo)).not.toContain('N-1')
})

test('[W3] the hotline is told of each step in order, signed, though it crashes and answers 5xx', async () => {
  hotline.script.push(503, 'crash', 200, 500)
  const { orderNo, caseCode } = await send(order())
  await city.resolve(caseCode, '灯泡已换')
  await until(async () => {
    await city.database.owner.query(dueNow)
    return statesOf(orderNo).includes('done')
  })
  expect([...new Set(statesOf(orderNo))]).toEqual(['received', 'accepted', 'done'])
  const done = hotline.taken.findLast(({ event }) => event.data.state === 'done')
  expect(done).toMatchObject({ isSigned: true, event: { subject: orderNo, data: { caseCode, text: '灯泡已换' } } })
  expect(JSON.stringify(hotline.taken)).not.toContain('13812345678')
})

test('[W4] [W5] what the hotline says becomes a command once, and is not told back to it', async () => {
  const { orderNo, caseCode } = await send(order())
  for (let times = 0; times < 2; times += 1) expect((await say(orderNo, 'urge', 'u-1')).status).toBe(200)
  await city.resolve(caseCode, '灯泡已换')
  expect((await say(orderNo, 'dissatisfied', 'd-1')).reply.outcome).toBe('taken')
  expect((await say(orderNo, 'dissatisfied', 'd-1')).reply.outcome).toBe('known')
  expect((await city.matterOf(caseCode)).stage).toBe('handling')
  await city.act(caseCode, 'resolve', { outcome: 'procedural', done: '再换一次' })
  expect((await say(orderNo, 'satisfied', 's-1')).status).toBe(200)
  expect((await city.matterOf(caseCode)).stage).toBe('closed')
  const after = await send(order())
  await until(() => Promise.resolve(statesOf(after.orderNo).includes('received')))
  expect(statesOf(orderNo)).toEqual(['received', 'accepted', 'done', 'done'])
})

test('[W4] a withdrawal ends what nobody has taken up, and is a word to whoever has', async () => {
  const [free, taken] = [await send(order()), await send(order())]
  await city.act(taken.caseCode, 'accept', {})
  expect((await say(free.orderNo, 'withdraw', 'w-1')).status).toBe(200)
  expect((await say(taken.orderNo, 'withdraw', 'w-1')).status).toBe(200)
  expect((await city.matterOf(free.caseCode)).stage).toBe('closed')
  expect((await city.matterOf(taken.caseCode)).stage).toBe('handling')
  expect(JSON.stringify(await city.notesOf(taken.caseCode))).toContain('热线要求撤单')
  expect((await say(free.orderNo, 'urge', 'u-9')).code).toBe('order.ended')
  expect((await theirs('receiveOrder', { body: { kind: 'urge', orderNo: free.orderNo } })).code).toBe(
    'order.message-number-missing',
  )
  expect((await say('nobody knows', 'urge', 'u-1')).code).toBe('order.unknown')
})

test('[W5] what came from a hotline is handed on to no other system', async () => {
  const body = {
    name: '邻市',
    endpoint: 'http://127.0.0.1:9/open311/v2',
    jurisdictionId: null,
    categoryId: 'rubbish',
    serviceCode: 'rubbish',
    areaCode: null,
    takesUpdates: true,
    apiKey: 'any',
    reason: '约定',
  }
  expect((await city.keeper('addPartner', { body })).status).toBe(201)
  const { orderNo } = await send(order({ category: 'rubbish' }))
  await until(() => Promise.resolve(statesOf(orderNo).includes('received')))
  expect((await dispatcher('listForwards')).reply).toEqual([])
})

test('[W6] of a merged matter the hotline hears on, and speaks on', async () => {
  const [one, other] = [await send(order()), await send(order())]
  const [from, into] = [await city.matterOf(one.caseCode), await city.matterOf(other.caseCode)]
  const body = { commandId: newId(), expectedVersion: from.version, targetId: into.id, reason: '同一盏灯' }
  expect((await dispatcher('merge', { params: { id: from.id }, body })).status).toBe(200)
  await city.resolve(other.caseCode, '都亮了')
  await until(() => Promise.resolve(statesOf(one.orderNo).includes('done')))
  expect(statesOf(one.orderNo)).toEqual(['received', 'merged', 'accepted', 'done'])
  expect((await say(one.orderNo, 'dissatisfied', 'd-1')).status).toBe(200)
  expect((await city.matterOf(other.caseCode)).stage).toBe('handling')
})

test('[W7] a key that ended tells nothing more; a folder belongs to one system', async () => {
  const body = { name: '另一热线', contact: '值班室', scopes: ['orders.send'] as const, areaCode: null, perMinute: 60 }
  const again = { ...body, scopes: ['orders.send' as const], validUntil: null, folder: '12345', reason: '接入' }
  expect((await city.keeper('createApiKey', { body: again })).code).toBe('key.folder-taken')
  const { orderNo, caseCode } = await send(order())
  await until(() => Promise.resolve(statesOf(orderNo).includes('received')))
  await city.keeper('revokeApiKey', { params: { id: keyId }, body: { reason: '停用' } })
  await city.act(caseCode, 'accept', {})
  await until(
    async () =>
      (await city.keeper('getKeyWebhook', { params: { id: keyId } })).reply.webhook?.pausedBecause === 'keyOver',
  )
  expect(statesOf(orderNo)).toEqual(['received'])
  expect((await say(orderNo, 'urge', 'u-1')).code).toBe('key.wrong')
})
