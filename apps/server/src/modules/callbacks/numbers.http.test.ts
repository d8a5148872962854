import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { closedMatters } from '../../testing/closed-matters.ts'

const city = await openAccessCity()
const { close } = await closedMatters(city)
const caller = apiCaller(city.app, await city.logIn('callbackOfficer', 'inside'))

test('without a telephone system the number is masked until it is asked for, and the trail says who asked', async () => {
  await close({ onBehalfOf: { name: '林阿婆', phone: '13800001234' } })
  const from = new Date(Date.now() - 3_600_000).toISOString()
  const before = new Date(Date.now() + 3_600_000).toISOString()
  const body = { commandId: newId(), areaCode: '350603003', from, before, margin: 0.1, seed: '一' }
  const { id } = (await caller('drawCallbacks', { body })).reply
  const { calls, dials } = (await caller('getDraw', { params: { id } })).reply
  expect(dials).toBe(false)
  expect(calls[0]?.reporter).toEqual({ name: '林**', phone: '138****1234' })
  const callId = calls[0]?.incident.id ?? ''
  expect((await caller('dialReporter', { params: { id, callId } })).reply).toEqual({ phone: '13800001234' })
  const { rows } = await city.database.owner.query(
    `select subject from platform.audit where action = 'callback.number-shown'`,
  )
  expect(rows).toEqual([{ subject: callId }])
})
