import { expect, test } from 'vitest'
import { sayReason, sayRule } from './say-rule.ts'
import { zh } from './zh.ts'

const rule = { number: 3, fault: null, note: null, categoryNames: ['路灯不亮'], areaNames: ['蓝田街道'] }

test('a suggestion by a rule names the rule and what it is about', () => {
  expect(sayReason({ reason: 'rule', rule }, zh)).toBe('按规则第 3 条：路灯不亮，蓝田街道')
  expect(sayReason({ reason: 'ruleFailed', rule: { ...rule, fault: 'closed' } }, zh)).toBe(
    '规则第 3 条用不上：单位已撤销，由中心分派',
  )
  expect(sayReason({ reason: 'nature', rule: null }, zh)).toBe('这类事情由它负责')
})

test('a step says which rule sent the matter, and nothing where none did', () => {
  expect(sayRule({ rule: { number: 2, fault: null } }, zh)).toBe('按规则第 2 条直接派出')
  expect(sayRule({ rule: null }, zh)).toBeUndefined()
})
