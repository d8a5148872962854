import { expect, test } from 'vitest'
import { zhRouting } from '../../../words/zh-routing.ts'
import { sayConditions, sayTarget } from './rule-words.ts'

const names = {
  category: (id: string) => ({ lamp: '路灯不亮' })[id] ?? id,
  area: (code: string) => ({ '350603003': '蓝田街道' })[code] ?? code,
  unit: (id: string) => ({ works: '蓝田街道市政所' })[id],
}
const rule = { id: 'r', when: {}, to: { kind: 'unit', unitId: 'works' }, acts: 'suggest' } as const

test('a rule reads as words, and one without conditions as every matter', () => {
  const when = {
    categoryIds: ['lamp'],
    areaCodes: ['350603003'],
    urgent: true,
    words: ['路灯'],
    weekdays: [6, 7],
    between: { from: '22:00', to: '06:00' },
    validUntil: '2026-12-31',
  }
  expect(sayConditions({ ...rule, when }, names, zhRouting)).toEqual([
    '路灯不亮',
    '蓝田街道',
    '只管紧急的',
    '“路灯”',
    '星期六、日',
    '22:00 到 06:00',
    '即日 至 2026-12-31',
  ])
  expect(sayConditions(rule, names, zhRouting)).toEqual(['所有事项'])
})

test('a target is named, also where its unit is no more', () => {
  expect(sayTarget(rule, names, zhRouting)).toBe('蓝田街道市政所')
  expect(sayTarget({ ...rule, to: { kind: 'unit', unitId: 'x' } }, names, zhRouting)).toBe('已撤销的单位')
  expect(sayTarget({ ...rule, to: { kind: 'nature', nature: 'police' } }, names, zhRouting)).toBe('当地公安部门')
})
