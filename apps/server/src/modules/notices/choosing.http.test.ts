import { expect, test } from 'vitest'
import { feedRound } from '../../platform/feed/index.ts'
import { noticesSubscription, runDeliveries } from './index.ts'
import { namesOf, noon, openNoticeCity } from './testing/notice-city.ts'

const city = await openNoticeCity()
const desk = city.deskAt(() => noon)
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })

async function settle(): Promise<string[]> {
  while (await feed.run());
  while ((await runDeliveries(desk, { now: noon })) > 0);
  return namesOf(city.handed.splice(0)).toSorted()
}

const keys = { p256dh: 'p', auth: 'a' }
const text = { title: '新事项', text: '请受理{caseCode}[：{category}]' }

test('[S11] whoever chose nothing has the defaults; what was chosen holds for its owner only', async () => {
  const defaults = { channels: ['push', 'wechat', 'sms', 'email'], quiet: { from: '22:00', to: '07:00' }, digestAt: [] }
  expect((await city.call('worker', 'getNoticeSettings')).reply).toMatchObject({
    ...defaults,
    alwaysForUrgent: ['sms'],
  })
  const chosen = { channels: ['email'], quiet: null, digestAt: ['09:00', '17:00'], email: 'worker@example.cn' }
  const { reply } = await city.call('worker', 'changeNoticeSettings', { body: chosen })
  expect(reply).toMatchObject(chosen)
  expect((await city.call('mate', 'getNoticeSettings')).reply).toMatchObject(defaults)
  const odd = await city.call('worker', 'changeNoticeSettings', { body: { ...chosen, digestAt: ['25:00'] } })
  expect(odd.code).toBe('input.invalid')
})

test('[S11] a browser shows what is for the person who signed in there last, and nobody else’s can be removed', async () => {
  const body = { endpoint: 'https://push.example/shared', keys }
  const { reply } = await city.call('worker', 'addPushSubscription', { body })
  await city.call('mate', 'addPushSubscription', { body })
  expect((await city.call('worker', 'getNoticeSettings')).reply.browsers).toEqual([])
  expect((await city.call('worker', 'removePushSubscription', { params: { id: reply.id } })).code).toBe('not-found')
  expect((await city.call('mate', 'removePushSubscription', { params: { id: reply.id } })).status).toBe(200)
})

test('[S11] one reads what one was told oneself, newest first, page by page', async () => {
  for (const _ of [1, 2, 3]) await city.report()
  await settle()
  const first = (await city.call('mate', 'listOwnNotices', { query: { limit: '2' } })).reply
  expect(first.items).toHaveLength(2)
  const rest = (await city.call('mate', 'listOwnNotices', { query: { limit: '2', cursor: first.nextCursor ?? '' } }))
    .reply
  expect([rest.items.length, rest.nextCursor]).toEqual([1, null])
  expect(first.items[0]).toMatchObject({ step: 'accept', title: '新事项待受理' })
  expect((await city.call('dispatcher', 'listOwnNotices')).reply.items).toEqual([])
})

test('[S12] over WeChat go as many messages as were accepted; then the text message is sent', async () => {
  const change = (version: number, templateId: string) =>
    city.call('administrator', 'changeNoticeTemplate', {
      params: { step: 'case.accepted' },
      body: {
        expectedVersion: version,
        content: {
          title: '已受理',
          text: '已受理{caseCode}',
          wechat: { templateId, data: { thing1: '{category}', time2: '{dueAt}' } },
        },
      },
    })
  expect((await change(0, 'T1')).status).toBe(200)
  const { caseCode, followKey } = await city.report()
  const follow = (code: string, key = followKey) =>
    city.call(undefined, 'linkCaseWechat', { params: { caseCode }, body: { code, accepted: ['T1'], followKey: key } })
  expect((await follow('one', 'guessed')).code).toBe('case.proof-required')
  expect((await follow('used')).code).toBe('wechat.failed')
  expect((await follow('one')).status).toBe(200)
  await settle()
  const accept = async () => {
    await city.act('mate', 'accept', [await city.idOf(caseCode)])
    return settle()
  }
  const [line] = await accept()
  expect(line).toContain('wechat openid-one: {"time2":"2026年')
  const { rows } = await city.database.owner.query('select remaining from notices.wechat_quota')
  expect(rows).toEqual([{ remaining: 0 }])
})

test('[S13] a text is changed for the next message, kept in versions and on record, and put back', async () => {
  const params = { step: 'accept' }
  const change = (expectedVersion: number, content: object) =>
    city.call('administrator', 'changeNoticeTemplate', { params, body: { expectedVersion, content } })
  expect((await change(0, { ...text, text: '请给{phone}回电' })).code).toBe('template.unknown-placeholder')
  expect((await change(0, text)).reply).toMatchObject({
    version: 1,
    content: text,
    isDefault: false,
    changedBy: '人员administrator',
  })
  expect((await change(0, text)).code).toBe('template.changed')
  await city.report()
  expect((await settle()).filter((line) => line.startsWith('sms mate'))).toEqual([expect.stringContaining('请受理')])
  const restored = await city.call('administrator', 'restoreNoticeTemplate', {
    params,
    body: { expectedVersion: 1, version: 0 },
  })
  expect(restored.reply).toMatchObject({ version: 2, isDefault: true })
  const versions = (await city.call('administrator', 'listTemplateVersions', { params })).reply
  expect(versions.map(({ version }) => version)).toEqual([2, 1, 0])
  const { rows } = await city.database.owner.query(
    `select subject from platform.audit where action = 'template.changed' and subject = 'accept'`,
  )
  expect(rows).toHaveLength(2)
})

test('[S13] a text is tried out with everyday values before it is used', async () => {
  const { reply } = await city.call('administrator', 'previewNoticeTemplate', {
    params: { step: 'accept' },
    body: { content: { ...text, wechat: { templateId: 'T', data: { thing1: '{address}' } } } },
  })
  expect(reply).toEqual({
    title: '新事项',
    text: '请受理261124-7K3M-Q9XD：占道经营',
    smsParts: 1,
    wechat: { thing1: '毅阳小区三号楼前绿地' },
  })
  expect((await city.call('administrator', 'listNoticeTemplates')).reply.length).toBeGreaterThan(30)
})

test('[S12] which ways exist is told to everybody', async () => {
  expect((await city.call(undefined, 'getChannels')).reply).toMatchObject({
    sms: true,
    email: true,
    push: { publicKey: 'key' },
  })
})
