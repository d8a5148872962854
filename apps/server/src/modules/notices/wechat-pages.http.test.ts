import { afterAll, expect, test } from 'vitest'
import { apiCaller, testApp, testDatabase } from '../../platform/testing/index.ts'
import { accounts } from '../accounts/index.ts'
import { areas } from '../areas/index.ts'
import { deadlines } from '../deadlines/index.ts'
import { dispatch } from '../dispatch/index.ts'
import { incidents } from '../incidents/index.ts'
import { startFakeGateways } from './channels/testing/index.ts'
import { notices } from './index.ts'

const fakes = await startFakeGateways()
afterAll(() => fakes.close())
const { app } = await testApp({
  database: await testDatabase(),
  modules: [areas, accounts, dispatch, deadlines, incidents, notices],
  settings: { ...fakes.environment, PUBLIC_URL: 'https://ejia.example.cn' },
})
const call = apiCaller(app)

test('[S22] our own page is signed, nobody else’s', async () => {
  const own = await call('signWechatPage', { query: { url: 'https://ejia.example.cn/r/report' } })
  expect(own.reply).toMatchObject({ appId: 'wx0000000000000002' })
  expect(own.reply.signature).toMatch(/^[0-9a-f]{40}$/)
  const foreign = await call('signWechatPage', { query: { url: 'https://elsewhere.example/r/report' } })
  expect([foreign.status, foreign.field]).toEqual([422, 'query.url'])
})
