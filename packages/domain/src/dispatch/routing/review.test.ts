import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewRules, routeMatter } from '../index.ts'
import { anyMatter, anyRules, categories, otherStreet, places, rule, street, units } from '../testing/small-town.ts'
import type { RoutingRule } from './routing-rule.ts'

const city = { units, categories, places }
const review = (rules: readonly RoutingRule[]) => reviewRules(rules, city)

test('[R8] two rules with the same conditions are named, and whether they disagree', () => {
  const when = { categoryIds: ['rubbish', 'lamp'], areaCodes: [street] }
  const again = { ...when, categoryIds: ['lamp', 'rubbish'] }
  const works = { kind: 'unit', unitId: 'works' } as const
  expect(review([rule('a', { when }), rule('b', { when: again, to: works })]).twins).toEqual([
    { number: 2, earlier: 1, differs: true },
  ])
  expect(review([rule('a', { when }), rule('b', { when })])).toMatchObject({
    twins: [{ number: 2, earlier: 1, differs: false }],
    unreached: [],
  })
})

test('[R8] a rule is never reached where earlier ones take it piece by piece', () => {
  const takes = (categoryId: string) => rule(categoryId, { when: { categoryIds: [categoryId], areaCodes: ['350603'] } })
  const both = rule('both', { when: { categoryIds: ['rubbish', 'lamp'], areaCodes: [street], urgent: true } })
  expect(review([takes('rubbish'), takes('lamp'), both]).unreached).toEqual([{ number: 3, by: [1, 2] }])
  expect(review([takes('rubbish'), both]).unreached).toEqual([])
})

test('[R8] a rule for the night does not hide one for the day, nor a long word a short one', () => {
  const night = rule('night', { when: { between: { from: '22:00', to: '06:00' } } })
  const late = rule('late', { when: { between: { from: '23:00', to: '01:00' } } })
  expect(review([night, rule('day', { when: { between: { from: '05:00', to: '12:00' } } })]).unreached).toEqual([])
  expect(review([night, late]).unreached).toEqual([{ number: 2, by: [1] }])
  const word = (...words: string[]) => rule(words.join(), { when: { words } })
  expect(review([word('路灯'), word('灯')]).unreached).toEqual([])
  expect(review([word('灯'), word('路灯', '电灯')]).unreached).toEqual([{ number: 2, by: [1] }])
})

test('[R8] whatever meets an unreached rule or a twin is decided by one before it', () => {
  fc.assert(
    fc.property(anyRules, anyMatter, (rules, matter) => {
      const { twins, unreached } = review(rules)
      const never = [...twins, ...unreached].map(({ number }) => number)
      const routing = routeMatter(matter, rules, units)
      expect(routing.kind === 'unclaimed' ? [] : never.filter((number) => number === routing.number)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('[R9] it is named where a unit cannot take what lies there', () => {
  const { faults } = review([
    rule('closed', { when: { areaCodes: [street] }, to: { kind: 'unit', unitId: 'gone' } }),
    rule('too far', { when: { areaCodes: ['350603'] }, to: { kind: 'unit', unitId: 'works' } }),
    rule('below', { when: { areaCodes: ['350603003003'] }, to: { kind: 'unit', unitId: 'community' } }),
    rule('nobody', { to: { kind: 'nature', nature: 'publicWorks' } }),
  ])
  expect(faults).toEqual([
    { number: 1, fault: 'closed', areaCodes: [street] },
    { number: 2, fault: 'outside', areaCodes: [otherStreet] },
    { number: 4, fault: 'nobody', areaCodes: [otherStreet] },
  ])
})

test('[R10] a hole is a kind of matter at a place that nothing gives to a unit at any time', () => {
  expect(review([]).holes).toEqual([
    { categoryId: 'lamp', areaCodes: [otherStreet] },
    { categoryId: 'dispute', areaCodes: [otherStreet] },
  ])
  const county = { kind: 'unit', unitId: 'countyUrban' } as const
  const always = rule('always', { when: { categoryIds: ['lamp'] }, to: county })
  const atNight = rule('at night', { when: { categoryIds: ['dispute'], office: 'closed' }, to: county })
  expect(review([always, atNight]).holes).toEqual([{ categoryId: 'dispute', areaCodes: [otherStreet] }])
})
