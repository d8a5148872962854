import { expect, test } from 'vitest'
import { testApp } from '../../platform/testing/index.ts'
import { formModules } from '../../testing/form-city.ts'
import { inbound } from './index.ts'
import { openInboundCity } from './testing/inbound-city.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')

test('[N10] after a change of key what came in is sealed again, and nothing waits any more', async () => {
  const city = await openInboundCity({ DATA_KEY: keyOf(1) })
  city.there.rows = [{ 姓名: '查无此人', 电话: '13500000001' }]
  const source = await city.addSource()
  expect((await city.runNow(source.id)).counts.rows).toBe(1)
  const settings = { DATA_KEY: keyOf(2), DATA_KEYS_OLD: keyOf(1) }
  const { platform } = await testApp({ database: city.database, modules: [...formModules, inbound], settings })
  expect([await inbound.reseal?.(platform, 100), await inbound.reseal?.(platform, 100)]).toEqual([1, 0])
})
