import { api } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { testApp, testDatabase } from '../../platform/testing/index.ts'
import { dispatch, listCategories, suggestFor } from './index.ts'

const database = await testDatabase()
const categories = await listCategories(database.pool)

test('there are at most fifteen tiles, in words a resident uses, and "not sure" is the last', () => {
  expect(categories.length).toBeLessThanOrEqual(15)
  expect(categories.at(-1)?.id).toBe('unclear')
  for (const { name, hint } of categories) {
    expect([...name.zh].length).toBeLessThanOrEqual(6)
    expect(`${name.zh}${hint.zh}`).not.toMatch(/\d|事件|类别|矛盾纠纷类/)
    expect(name.en).toMatch(/^[A-Z]/)
    expect(hint.en).not.toBe('')
  }
})

test('a photo is asked for only where the category says why, in both languages', () => {
  const asking = categories.filter(({ closingRule }) => closingRule.proofRequired)
  expect(asking.length).toBeLessThan(categories.length / 2 + 1)
  for (const { closingRule } of asking)
    expect(Math.min(closingRule.why.zh.length, closingRule.why.en.length)).toBeGreaterThan(9)
  expect(categories.find(({ id }) => id === 'neighbour-dispute')?.closingRule.proofRequired).toBe(false)
})

test('every department that a category names is one the city can have', () => {
  const named = categories.flatMap(({ belongsTo }) => (belongsTo.kind === 'department' ? [belongsTo.nature] : []))
  expect(named.filter((nature) => !domain.natures.some((known) => known === nature))).toEqual([])
})

test('an unlawful shed is suggested to the street office that is there for it', async () => {
  const units = [
    { id: 'centre', kind: 'centre', name: '蓝田街道综治中心', areaCode: '350603003' },
    { id: 'office', kind: 'department', name: '蓝田街道城管办', areaCode: '350603003', nature: 'urbanManagement' },
  ] as const
  const asked = {
    areaCode: '350603003003001',
    urgent: false,
    confidential: false,
    source: 'resident',
    text: '铁皮棚',
    at: '2026-11-30T02:00:00Z',
    officeOpen: true,
  } as const
  const [first] = await suggestFor(database.pool, { ...asked, categoryId: 'illegal-building' }, units)
  expect(first).toMatchObject({ unit: { id: 'office' }, reason: 'nature', rule: null })
  const [unknown] = await suggestFor(database.pool, asked, units)
  expect(unknown).toMatchObject({ unit: { id: 'centre' }, reason: 'centre' })
})

test('the tiles are served to anybody, with the reason in the language asked for', async () => {
  const { app } = await testApp({ database, modules: [dispatch] })
  const ask = async (language: string) => {
    const answer = await app.inject({ url: '/api/categories', headers: { 'accept-language': language } })
    return z.parse(api.listCategories.reply, answer.json())
  }
  const shed = (await ask('zh-CN')).find(({ id }) => id === 'illegal-building')
  expect(shed).toMatchObject({ name: '违规搭建', nameEn: 'Unlawful building', closingRule: { proofRequired: true } })
  expect(shed?.closingRule.why).toMatch(/照片/)
  expect((await ask('en')).map(({ closingRule }) => closingRule.why).join()).toMatch(/photo/)
})
