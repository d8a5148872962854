import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { testDatabase } from '../../../../platform/testing/index.ts'
import type { SmsGateway } from '../channel.ts'
import { channelStores } from '../channels-store.ts'
import { gatewaysOf } from '../gateways-of.ts'
import { receiptReaders } from '../receipts.ts'
import { startFakeGateways, testVault } from './index.ts'
import { startPostbox } from './postbox.ts'

const database = await testDatabase()
const fakes = await startFakeGateways()
const postbox = await startPostbox()
afterAll(async () => {
  await fakes.close()
  postbox.close()
})

const gateways = gatewaysOf(readConfig(fakes.environment), channelStores(database.pool, testVault))
const never = new AbortController().signal
const content = { text: '已受理', step: 'accepted', values: {}, gatewayTemplate: { code: 'T', parameters: [] } }
const to = '13800138000'

async function sendBy(gateway: SmsGateway, id: string): Promise<string> {
  const outcome = await gateway.send({ id, to, content }, never)
  return outcome.kind === 'sent' ? (outcome.gatewayId ?? '') : outcome.code
}

test.each(gateways.sms.map((gateway) => [gateway.name, gateway] as const))(
  '%s posts receipts that name the message, in its own form',
  async (name, gateway) => {
    if (name !== 'aliyun' && name !== 'tencent' && name !== 'http') throw new Error(`${name} sends no receipts`)
    const reader = receiptReaders[name]
    for (const delivered of [true, false]) {
      const gatewayId = await sendBy(gateway, `pushed-${delivered}`)
      expect(await fakes.report(name, { delivered, url: postbox.address })).toBe(1)
      const [receipt] = reader.parse(JSON.parse(postbox.last()))
      expect(receipt).toMatchObject({ gatewayId, delivered, code: delivered ? 'DELIVRD' : 'UNDELIV' })
      expect(Math.abs(Date.parse(receipt?.at ?? '') - Date.now())).toBeLessThan(60_000)
    }
    expect(() => reader.parse({ anything: 'else' })).toThrow('invalid_type')
  },
)

test.each(gateways.sms.filter(({ fetchReceipts }) => fetchReceipts).map((gateway) => [gateway.name, gateway] as const))(
  '%s is asked for receipts, and says nothing before the carrier does',
  async (name, gateway) => {
    if (name !== 'aliyun' && name !== 'tencent') throw new Error(`${name} cannot be asked`)
    await fakes.report(name, { delivered: true })
    await gateway.fetchReceipts?.([], never)
    const gatewayId = await sendBy(gateway, 'asked')
    const waiting = [{ gatewayId, to, sentAt: new Date() }]
    expect(await gateway.fetchReceipts?.(waiting, never)).toEqual([])
    await fakes.report(name, { delivered: true })
    expect(await gateway.fetchReceipts?.(waiting, never)).toMatchObject([
      { gatewayId, delivered: true, code: 'DELIVRD' },
    ])
    await fakes.behave(name, { mode: 'dead' })
    expect(await gateway.fetchReceipts?.(waiting, never)).toEqual([])
    await fakes.behave(name, { mode: 'alive' })
  },
)
