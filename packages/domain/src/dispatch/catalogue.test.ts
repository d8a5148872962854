import { expect, test } from 'vitest'
import { checkCategory, isFoundBy, listOffered, mostOffered, notSureId } from './catalogue.ts'
import type { Category } from './category.ts'
import { listDisputeKinds } from './dispute-kinds.ts'

const nothing = { zh: '', en: '' }

function category(id: string, given: Partial<Category> = {}): Category {
  return {
    id,
    name: { zh: id, en: id },
    hint: nothing,
    icon: '',
    urgent: false,
    confidential: false,
    closingRule: { proofRequired: false, why: nothing },
    belongsTo: { kind: 'community' },
    near: { metres: 100, days: 60 },
    shownToStrangers: true,
    retired: false,
    ...given,
  }
}

const full = Array.from({ length: mostOffered }, (_, index) => category(`kind ${index}`))

test('[C1] there are at most fifteen tiles; one more waits until another is retired', () => {
  expect(() => checkCategory(category('one more'), full)).toThrow('category.too-many')
  expect(() => checkCategory(category('kind 3', { urgent: true }), full)).not.toThrow()
  expect(() => checkCategory(category('one more', { retired: true }), full)).not.toThrow()
  expect(() =>
    checkCategory(category('one more'), [...full.slice(1), category('kind 0', { retired: true })]),
  ).not.toThrow()
})

test('[C2] "not sure" is always offered, the last, open to view, and asks for nothing', () => {
  const notSure = category(notSureId)
  expect(listOffered([notSure, category('a'), category('b', { retired: true })]).map(({ id }) => id)).toEqual([
    'a',
    notSureId,
  ])
  const why = { zh: '看得见结果', en: '' }
  const broken = [{ retired: true }, { confidential: true }, { closingRule: { proofRequired: true, why } }]
  for (const change of broken)
    expect(() => checkCategory({ ...notSure, ...change }, [])).toThrow('category.not-sure-kept')
  expect(() => checkCategory(notSure, full)).not.toThrow()
})

test('[C3] two tiles never bear one name; a retired one may have had it', () => {
  const lamp = category('lamp', { name: { zh: '路灯不亮', en: '' } })
  const twin = { ...lamp, id: 'twin' }
  expect(() => checkCategory(twin, [lamp])).toThrow('category.name-taken')
  expect(() => checkCategory(twin, [{ ...lamp, retired: true }])).not.toThrow()
})

test('[C4] a photo is asked for only with the reason in words', () => {
  const asking = (zh: string) => category('a', { closingRule: { proofRequired: true, why: { zh, en: '' } } })
  expect(() => checkCategory(asking(' '), [])).toThrow('category.why-missing')
  expect(() => checkCategory(asking('报告人不用再跑一趟就能看到结果'), [])).not.toThrow()
})

test('[C5] a department is one the city can have, and a code one the standard has', () => {
  const of = (nature: string) => category('a', { belongsTo: { kind: 'department', nature } })
  expect(() => checkCategory(of('magic'), [])).toThrow('input.invalid')
  expect(() => checkCategory(of('housing'), [])).not.toThrow()
  expect(() => checkCategory(category('a', { gbt31000Code: '0777' }), [])).toThrow('input.invalid')
  expect(() => checkCategory(category('a', { gbt31000Code: '1104' }), [])).not.toThrow()
  expect(listDisputeKinds().filter(({ code }) => !/^\d{2}(\d{2})?$/.test(code))).toEqual([])
})

test('[C6] a retired kind is not offered, whatever its place', () => {
  expect(listOffered([category('a', { retired: true }), category('b')]).map(({ id }) => id)).toEqual(['b'])
})

test('[C8] a kind is found by its name, its examples, its words or its codes, and by nothing else', () => {
  const lamp = {
    name: '路灯',
    nameEn: 'Street light',
    hint: '灯不亮、灯杆歪',
    words: ['黑漆漆'],
    gbt31000Code: null,
    gbt30428Code: '0107',
  }
  for (const sought of ['', '路', 'light', '灯杆', '漆漆', '0107']) expect(isFoundBy(lamp, sought)).toBe(true)
  for (const sought of ['井盖', '0108', 'null']) expect(isFoundBy(lamp, sought)).toBe(false)
})
