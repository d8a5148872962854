import { newId } from '@ejia/client'
import { type CommandBodyName, cases, commands, incidents, notices } from '@ejia/contract'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { byDay } from './city/by-day-options.ts'
import { callTo } from './city/call.ts'
import { copyDataFolder, removeDataFolder } from './city/data-folder.ts'
import { startFakeGateways } from './city/fake-gateways.ts'
import { logIn } from './city/log-in.ts'
import { ownerUrl } from './city/owner-url.ts'
import { newReport } from './city/report.ts'
import { startServer } from './city/server-process.ts'

type City = {
  readonly url: string
  readonly folder: string
  readonly fakes: Awaited<ReturnType<typeof startFakeGateways>>
  readonly database: pg.Pool
  readonly stop: () => Promise<void>
}
let city: City

beforeAll(async () => {
  const fakes = await startFakeGateways(byDay)
  const folder = copyDataFolder(inject('city').template)
  const server = await startServer(folder, {
    ...fakes.environment,
    SMS_GATEWAYS: 'aliyun,tencent',
    NODE_OPTIONS: byDay,
  })
  const database = new pg.Pool({ connectionString: ownerUrl(folder), max: 2 })
  city = {
    url: server.url,
    folder,
    fakes,
    database,
    stop: async () => {
      await database.end()
      await server.stop()
      await fakes.stop()
      await removeDataFolder(folder)
    },
  }
})
afterAll(() => city.stop())

const told = ['林志强', '陈美华', '蔡丽珍', '黄建平', '吴国栋'] as const
const reporter = { name: '林大爷', phone: '13800138000' }

test('Lao Chen’s shed: each hears on their own channel, in order and once, what is theirs to do; the reporter where it stands', async () => {
  const { url, fakes } = city
  await approveTexts()
  const addresses = new Map([
    [await allowPush('林志强'), '林志强'],
    [await linkWechat('黄建平'), '黄建平'],
    ['openid-of-lin', reporter.name],
    [`86${reporter.phone}`, reporter.name],
    ...(await phonesOf()),
  ])
  const { caseCode, followKey } = await callTo(url)(cases.report, {
    body: {
      ...newReport('毅阳社区绿地上，老陈私自搭了一间铁皮棚'),
      place: { areaCode: '350603003003001', address: '公共绿地' },
      ...reporter,
    },
  })
  await callTo(url)(notices.linkCaseWechat, {
    params: { caseCode },
    body: { code: 'code-openid-of-lin', accepted: ['for-reporters'], followKey },
  })
  const told = async () => {
    const taken = (await fakes.received()).filter(({ content }) => JSON.stringify(content).includes(caseCode))
    return taken.map(({ gateway, to, content }) => `${nameIn(addresses, to)} ${gateway} ${stepIn(content)}`)
  }
  const expected: string[] = []
  const hears = async (...lines: readonly string[]) => {
    await everythingSent()
    const all = await told()
    expect(all.slice(0, expected.length)).toEqual(expected)
    expect(all.slice(expected.length).toSorted()).toEqual(lines.toSorted())
    expected.splice(0, expected.length, ...all)
  }

  await hears('林志强 web-push 新事项待受理')
  await act('林志强', 'accept', [caseCode])
  await hears('林大爷 wechat case.accepted')
  await act('林志强', 'escalate', [caseCode, { reason: '他不肯拆', tried: '和老陈谈了一次' }])
  await hears('陈美华 aliyun decide', '蔡丽珍 aliyun decide')
  await act('陈美华', 'accept', [caseCode])
  await act('陈美华', 'escalate', [caseCode, { reason: '还是不肯拆', tried: '上门走访' }])
  await hears('黄建平 wechat decide')

  // The first service goes down, the second one takes over, and what the reporter accepted over WeChat is used up.
  await fakes.die('aliyun')
  const coHandlers = [{ unitId: await unitOf('陈美华'), task: '一同上门，安抚周边住户' }]
  await act('黄建平', 'dispatch', [caseCode, { unitId: await unitOf('吴国栋'), coHandlers }])
  await hears('吴国栋 tencent handle', '陈美华 tencent coHandle', '蔡丽珍 tencent coHandle')
  await tenMinutesPass()
  await hears('林大爷 tencent case.handedOver')
  await act('陈美华', 'signOff', [caseCode, { result: '已陪同到场' }])
  await hears('吴国栋 tencent signedOff')
  await act('吴国栋', 'resolve', [caseCode, { outcome: 'substantive', done: '棚子拆了，老陈清走了材料' }])
  await hears('林大爷 tencent case.done', '陈美华 tencent verify', '蔡丽珍 tencent verify')
  const satisfied = {
    type: 'confirm' as const,
    commandId: newId(),
    expectedVersion: await versionOf(caseCode),
    followKey,
  }
  await callTo(url)(cases.commandCase, { params: { caseCode }, body: satisfied })
  await tenMinutesPass()
  await hears()

  const contents = JSON.stringify((await fakes.received()).map(({ content }) => content))
  for (const secret of ['老陈', reporter.name, reporter.phone, '铁皮棚']) expect(contents).not.toContain(secret)
  const ids = (await fakes.received()).flatMap(({ id }) => (id === '' ? [] : [id]))
  expect(new Set(ids).size).toBe(ids.length)
})

/** The services take approved texts only: each step has one, named after it. */
async function approveTexts(): Promise<void> {
  const { call } = await logIn(city.url, '童建新')
  for (const { step, version, content } of await call(notices.listNoticeTemplates, {})) {
    if (['digest', 'account.code', 'improvement'].includes(step)) continue
    const parameters = ['caseCode', 'dueAt'] as const
    const templateId = step.startsWith('case.') ? 'for-reporters' : 'for-staff'
    const wechat = { templateId, data: { character_string1: '{caseCode}', phrase2: '处理中', thing3: step } }
    await call(notices.changeNoticeTemplate, {
      params: { step },
      body: {
        expectedVersion: version,
        content: { ...content, sms: { code: step, parameters: [...parameters] }, wechat },
      },
    })
  }
}

async function allowPush(name: string): Promise<string> {
  const { call } = await logIn(city.url, name)
  const { push } = await call(notices.getChannels, {})
  const body = await city.fakes.subscribe(push.publicKey)
  await call(notices.addPushSubscription, { body })
  return body.endpoint
}

async function linkWechat(name: string): Promise<string> {
  const { call } = await logIn(city.url, name)
  await call(notices.linkWechat, { body: { code: 'code-openid-of-staff', accepted: ['for-staff'] } })
  return 'openid-of-staff'
}

async function phonesOf(): Promise<[string, string][]> {
  const { rows } = await city.database.query<{ name: string; phone: string }>(
    'select name, phone from accounts.person where name = any($1)',
    [told],
  )
  return rows.map(({ name, phone }) => [`86${phone}`, name])
}

/** Numbers are written with and without + and the country’s code. */
function nameIn(addresses: ReadonlyMap<string, string>, to: string): string {
  const plain = to.replace('+', '')
  return addresses.get(plain) ?? addresses.get(`86${plain}`) ?? addresses.get(to) ?? to
}

/** What a message is about: the name of the approved text, or the title where the text is our own. */
function stepIn(content: unknown): string {
  const written = JSON.stringify(content)
  const known = /"template":"([^"]+)"/.exec(written) ?? /"thing3":\{"value":"([^"]+)"/.exec(written)
  return known?.[1] ?? /title\\":\\"([^\\]+)/.exec(written)?.[1] ?? written
}

async function unitOf(name: string): Promise<string> {
  const { rows } = await city.database.query<{ id: string }>(
    'select unit_id as id from accounts.membership join accounts.person on person.id = person_id where name = $1',
    [name],
  )
  return rows[0]?.id ?? ''
}

async function findCase(caseCode: string) {
  const { call } = await logIn(city.url, '徐海生')
  const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
  if (!found) throw new Error(`there is no ${caseCode}`)
  return found
}

async function versionOf(caseCode: string): Promise<number> {
  return (await findCase(caseCode)).version
}

type On = readonly [caseCode: string, facts?: object]

async function act(name: string, command: CommandBodyName, [caseCode, facts = {}]: On): Promise<void> {
  const { call } = await logIn(city.url, name)
  const { id, version } = await findCase(caseCode)
  const body = { commandId: newId(), expectedVersion: version, ...facts }
  await call(commands[command], { params: { id }, body })
}

/** Every committed change has been turned into notices, and what is due has been handed over. */
async function everythingSent(): Promise<void> {
  const open = `
    select (select count(*) from platform.live, platform.subscriber as reader
        where reader.name = 'notices' and not pg_visible_in_snapshot(live.xid, reader.seen))
      + (select count(*) from notices.delivery
        where status = 'sending' or (status = 'queued' and not_before <= queued_at + interval '1 minute')) as count`
  await expect
    .poll(async () => Number((await city.database.query<{ count: string }>(open)).rows[0]?.count), { timeout: 30_000 })
    .toBe(0)
}

/** Nobody waits for them here: what is held is due. */
async function tenMinutesPass(): Promise<void> {
  await everythingSent()
  await city.database.query(`update notices.delivery set not_before = queued_at where status = 'queued'`)
}
