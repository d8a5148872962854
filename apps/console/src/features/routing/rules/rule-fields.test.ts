import type { RoutingRule } from '@ejia/contract'
import { expect, test } from 'vitest'
import { fromFields, toFields } from './rule-fields.ts'

const rules: readonly RoutingRule[] = [
  { id: 'a', when: {}, to: { kind: 'centre' }, acts: 'suggest' },
  {
    id: 'b',
    when: {
      categoryIds: ['lamp'],
      areaCodes: ['350603003'],
      words: ['灯'],
      sources: ['resident'],
      weekdays: [6, 7],
      urgent: false,
      office: 'closed',
      between: { from: '22:00', to: '06:00' },
      validFrom: '2026-12-01',
      validUntil: '2026-12-31',
    },
    to: { kind: 'nature', nature: 'police' },
    acts: 'send',
    note: '夜里',
    fromRow: 'row',
  },
]

test.each(rules)('rule $id comes out of the form as it went in', (rule) => {
  expect(fromFields(toFields(rule), rule)).toEqual(rule)
})
