import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { testApp } from '../../platform/testing/index.ts'
import { formModules, grids, openFormCity } from '../../testing/form-city.ts'
import { addItems, allowance, issue } from '../../testing/three-forms.ts'
import { forms } from './index.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const city = await openFormCity({ households: 20, settings: { DATA_KEY: keyOf(1) } })

test('[W10] after a change of key what forms keep is sealed again, and nothing waits any more', async () => {
  const items = await addItems(city)
  const form = await issue(city, 'civil', allowance(items))
  const civil = await city.as('civil')
  const params = { key: form.key }
  const [old] = (await civil('listFormSubjects', { params, query: { gridCode: grids.one } })).reply
  const answers = { phone: '13900001111', bank: '6217001', alone: '0', remark: '同意' }
  const filledAt = new Date().toISOString()
  const body = { fillingId: newId(), version: form.version, subjectId: old?.subjectId ?? '', answers, filledAt }
  expect((await civil('fillForm', { params, body })).status).toBe(201)
  const settings = { DATA_KEY: keyOf(2), DATA_KEYS_OLD: keyOf(1) }
  const { platform } = await testApp({ database: city.database, modules: formModules, settings })
  const counts = [await forms.reseal?.(platform, 100), await forms.reseal?.(platform, 100)]
  expect(counts[0]).toBeGreaterThanOrEqual(3)
  expect(counts[1]).toBe(0)
})
