import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routeMatter, suggestUnits } from '../index.ts'
import { anyMatter, anyRules, lamp, otherStreet, rule, street, units } from '../testing/small-town.ts'
import { meets } from './meets.ts'
import type { RoutingConditions, RoutingRule } from './routing-rule.ts'

function routed(rules: readonly RoutingRule[], matter = lamp) {
  const routing = routeMatter(matter, rules, units)
  const number = routing.kind === 'unclaimed' ? undefined : routing.number
  return [routing.kind, number, routing.kind === 'failed' ? routing.fault : undefined, routing.unit?.id]
}

test('[R1] the first rule whose conditions are met decides, whatever stands after it', () => {
  const works = rule('a', { to: { kind: 'unit', unitId: 'works' } })
  expect(routed([rule('rubbish only', { when: { categoryIds: ['rubbish'] } }), works, rule('all')])).toEqual([
    'ruled',
    2,
    undefined,
    'works',
  ])
  fc.assert(
    fc.property(anyRules, anyMatter, (rules, matter) => {
      const routing = routeMatter(matter, rules, units)
      const at = routing.kind === 'unclaimed' ? rules.length : routing.number - 1
      expect(rules.slice(0, at).some(({ when }) => meets(matter, when))).toBe(false)
      expect(routeMatter(matter, rules.slice(0, at + 1), units)).toEqual(routing)
    }),
  )
})

test.each<[string, RoutingConditions, boolean]>([
  ['no condition', {}, true],
  ['empty lists', { categoryIds: [], areaCodes: [], words: [] }, true],
  ['its category among others', { categoryIds: ['rubbish', 'lamp'] }, true],
  ['another category', { categoryIds: ['rubbish'] }, false],
  ['the street above', { areaCodes: [street] }, true],
  ['another street', { areaCodes: [otherStreet] }, false],
  ['one of the words', { words: ['井盖', '路灯'] }, true],
  ['urgency', { urgent: true }, false],
  ['another source', { sources: ['onBehalf'] }, false],
])('[R2] %s', (_what, when, met) => {
  expect(meets(lamp, when)).toBe(met)
})

test('[R2] a matter without a category meets no rule for categories', () => {
  expect(meets({ ...lamp, categoryId: undefined }, { categoryIds: ['lamp'] })).toBe(false)
})

test.each<[RoutingConditions, string, boolean]>([
  [{ weekdays: [1] }, '2026-11-29T15:59:00Z', false],
  [{ weekdays: [1] }, '2026-11-29T16:00:00Z', true],
  [{ between: { from: '22:00', to: '06:00' } }, '2026-11-30T14:00:00Z', true],
  [{ between: { from: '22:00', to: '06:00' } }, '2026-11-30T21:59:00Z', true],
  [{ between: { from: '22:00', to: '06:00' } }, '2026-11-30T22:00:00Z', false],
  [{ between: { from: '08:00', to: '12:00' } }, '2026-11-30T04:00:00Z', false],
  [{ validFrom: '2026-12-01' }, '2026-11-30T15:59:00Z', false],
  [{ validUntil: '2026-12-01' }, '2026-12-01T15:59:00Z', true],
  [{ office: 'closed' }, '2026-11-30T02:00:00Z', false],
])('[R3] %j at %s: %s', (when, at, met) => {
  expect(meets({ ...lamp, at }, when)).toBe(met)
})

test('[R4] a nature, the community and the centre mean the nearest one of the place', () => {
  const to = (target: RoutingRule['to']) => routed([rule('a', { to: target })]).at(-1)
  expect(to({ kind: 'nature', nature: 'urbanManagement' })).toBe('urban')
  expect(to({ kind: 'community' })).toBe('community')
  expect(to({ kind: 'centre' })).toBe('centre')
  const elsewhere = { ...lamp, areaCode: otherStreet }
  expect(routed([rule('a', { to: { kind: 'nature', nature: 'urbanManagement' } })], elsewhere).at(-1)).toBe(
    'countyUrban',
  )
})

test.each([
  ['closed', { kind: 'unit', unitId: 'gone' }, lamp],
  ['outside', { kind: 'unit', unitId: 'works' }, { ...lamp, areaCode: otherStreet }],
  ['nobody', { kind: 'nature', nature: 'housing' }, lamp],
  ['confidential', { kind: 'community' }, { ...lamp, confidential: true }],
] as const)('[R5] a rule whose unit is %s fails, and no later one steps in', (fault, to, matter) => {
  const [kind, number, why, unit] = routed([rule('a', { to }), rule('b', { to: { kind: 'centre' } })], matter)
  expect([kind, number, why]).toEqual(['failed', 1, fault])
  expect(units.find(({ id }) => id === unit)?.kind).toBe('centre')
})

test('[R6] what no rule claims is the lowest centre’s, and whatever the rules are somebody has it', () => {
  expect(routed([])).toEqual(['unclaimed', undefined, undefined, 'centre'])
  fc.assert(
    fc.property(anyRules, anyMatter, (rules, matter) => {
      const { kind, unit } = routeMatter(matter, rules, units)
      expect(matter.areaCode.startsWith(unit?.areaCode ?? 'nobody')).toBe(true)
      expect(kind === 'ruled' || unit?.kind === 'centre').toBe(true)
    }),
  )
})

test('[R7] what a rule says comes first, once, with its number; a failure is named beside the centre', () => {
  const suggested = (given: RoutingRule) =>
    suggestUnits(lamp, units, routeMatter(lamp, [given], units)).map(({ unit, reason, rule: by }) => [
      unit.id,
      reason,
      by,
    ])
  expect(suggested(rule('a', { to: { kind: 'community' } }))).toEqual([
    ['community', 'rule', { number: 1 }],
    ['centre', 'centre', undefined],
  ])
  expect(suggested(rule('a', { to: { kind: 'unit', unitId: 'gone' } }))[0]).toEqual([
    'centre',
    'ruleFailed',
    { number: 1, fault: 'closed' },
  ])
})
