import fc from 'fast-check'
import type { Unit } from '../../accounts/index.ts'
import { type RoutedMatter, type RoutingRule, routingSources } from '../routing/routing-rule.ts'

export const street = '350603003'
export const otherStreet = '350603001'
export const places = [otherStreet, street]

function unit(id: string, kind: Unit['kind'], rest: { areaCode: string; nature?: string }): Unit {
  return { id, kind, name: id, ...rest }
}

export const units = [
  unit('county', 'centre', { areaCode: '350603' }),
  unit('centre', 'centre', { areaCode: street }),
  unit('urban', 'department', { areaCode: street, nature: 'urbanManagement' }),
  unit('countyUrban', 'department', { areaCode: '350603', nature: 'urbanManagement' }),
  unit('works', 'department', { areaCode: street, nature: 'publicWorks' }),
  unit('community', 'community', { areaCode: '350603003003' }),
]

export const categories = [
  { id: 'rubbish', belongsTo: { kind: 'department', nature: 'urbanManagement' } },
  { id: 'lamp', belongsTo: { kind: 'department', nature: 'publicWorks' } },
  { id: 'dispute', belongsTo: { kind: 'community' } },
] as const

/** A Monday, ten in the morning in the city. */
export const lamp: RoutedMatter = {
  categoryId: 'lamp',
  areaCode: '350603003003001',
  urgent: false,
  confidential: false,
  source: 'resident',
  text: '毅阳路 12 号门口路灯不亮',
  at: '2026-11-30T02:00:00Z',
  officeOpen: true,
}

export function rule(id: string, given: Partial<Omit<RoutingRule, 'id'>> = {}): RoutingRule {
  return { id, when: {}, to: { kind: 'unit', unitId: 'urban' }, acts: 'suggest', ...given }
}

const time = fc.constantFrom('00:00', '08:30', '12:00', '17:30', '22:00')
const date = fc.constantFrom('2026-11-29', '2026-11-30', '2026-12-01')
const some = <T>(...from: T[]) => fc.subarray(from)

const conditions = fc
  .record(
    {
      categoryIds: some('rubbish', 'lamp', 'dispute'),
      areaCodes: some('350603', street, otherStreet, '350603003003'),
      urgent: fc.boolean(),
      sources: fc.subarray([...routingSources]),
      words: some('路灯', '门口', '灯'),
      weekdays: some(1, 2, 7),
      between: fc.record({ from: time, to: time }),
      office: fc.constantFrom('open' as const, 'closed' as const),
      validFrom: date,
      validUntil: date,
    },
    { requiredKeys: [] },
  )
  .filter(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil)

const target = fc.oneof(
  fc.constantFrom('urban', 'works', 'closed', 'community').map((unitId) => ({ kind: 'unit' as const, unitId })),
  fc.constantFrom('urbanManagement', 'housing').map((nature) => ({ kind: 'nature' as const, nature })),
  fc.constantFrom({ kind: 'community' as const }, { kind: 'centre' as const }),
)

export const anyRules = fc
  .array(fc.record({ when: conditions, to: target, acts: fc.constantFrom('suggest' as const, 'send' as const) }), {
    maxLength: 8,
  })
  .map((list) => list.map((one, index) => ({ ...one, id: `r${index}` })))

export const anyMatter: fc.Arbitrary<RoutedMatter> = fc.record({
  categoryId: fc.constantFrom('rubbish', 'lamp', 'dispute', undefined),
  areaCode: fc.constantFrom('350603003003001', '350603001001001', otherStreet),
  urgent: fc.boolean(),
  confidential: fc.boolean(),
  source: fc.constantFrom(...routingSources),
  text: fc.constantFrom('路灯', '门口有狗', '噪音'),
  at: fc.constantFrom('2026-11-28T23:00:00Z', '2026-11-30T02:00:00Z', '2026-11-30T15:30:00Z', '2026-12-01T09:30:00Z'),
  officeOpen: fc.boolean(),
})
