import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Membership } from '../accounts/index.ts'
import { type Claim, claim, type Fact, hasAuthority, maySettle, settle, weigh } from './facts.ts'

const nothing: Fact = { held: undefined, waiting: [], past: [] }
const said = (value: string, unitId: string | null, id = `${unitId} ${value}`): Claim => ({
  id,
  value,
  unitId,
  at: '2026-11-29T00:00:00Z',
})

test('[O11] the first source is taken, and one that says the same confirms it', () => {
  const first = claim(nothing, said('甲路1号', 'civil'), false)
  expect(first.held?.value).toBe('甲路1号')
  expect(weigh(first, said('甲路1号', 'health'), false)).toBe('confirms')
  expect(claim(first, said('甲路1号', 'health'), false)).toMatchObject({ held: { unitId: 'civil' }, waiting: [] })
})

test('[O12] the authority, or the source itself, changes it; what was stays', () => {
  const first = claim(nothing, said('甲路1号', 'civil'), false)
  for (const [unit, authority] of [
    ['civil', false],
    ['registry', true],
  ] as const) {
    const changed = claim(first, said('乙路2号', unit), authority)
    expect(changed).toMatchObject({ held: { value: '乙路2号' }, past: [{ value: '甲路1号' }], waiting: [] })
  }
})

test('[O13] a source that disagrees waits beside the one that holds, once, until somebody settles', () => {
  const first = claim(nothing, said('甲路1号', 'civil'), false)
  const two = claim(first, said('乙路2号', 'health'), false)
  expect(two).toMatchObject({ held: { value: '甲路1号' }, waiting: [{ value: '乙路2号', unitId: 'health' }] })
  expect(weigh(two, said('乙路2号', 'health', 'later'), false)).toBe('again')
  expect(settle(two, 'health 乙路2号')).toMatchObject({
    held: { value: '乙路2号' },
    waiting: [],
    past: [{ value: '甲路1号' }],
  })
  expect(settle(two, undefined)).toMatchObject({
    held: { value: '甲路1号' },
    waiting: [],
    past: [{ value: '乙路2号' }],
  })
})

const step = fc.record({
  unit: fc.constantFrom('civil', 'health', 'police', null),
  value: fc.constantFrom('a', 'b', 'c'),
  authority: fc.boolean(),
  settles: fc.boolean(),
})

test('[O15] nothing that was claimed is lost, whatever is claimed and settled in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let fact = nothing
      let before: Claim | undefined
      steps.forEach(({ unit, value, authority, settles }, at) => {
        const one = said(value, unit, String(at))
        const weight = weigh(fact, one, authority)
        before = fact.held
        fact = claim(fact, one, authority)
        const changesNothing = weight === 'waits' || weight === 'again'
        expect(!changesNothing || fact.held === before).toBe(true)
        if (settles) fact = settle(fact, fact.waiting.at(-1)?.id)
      })
      const ids = [...(fact.held ? [fact.held] : []), ...fact.waiting, ...fact.past].map(({ id }) => id)
      expect(ids.toSorted()).toEqual(steps.map((_, at) => String(at)).toSorted())
    }),
  )
})

const held = (role: Membership['role'], unitId: string, areaCode: string): Membership[] => [
  { unitId, unitKind: 'department', areaCode, role, cleared: false },
]

test('[O14] an added item is settled by its owner, the registry’s by those who keep it there', () => {
  const grid = '350603003003001'
  const bank = { ownerUnitId: 'civil' }
  expect(maySettle(held('departmentHandler', 'civil', '350603003'), bank, grid)).toBe(true)
  expect(maySettle(held('departmentHandler', 'health', '350603003'), bank, grid)).toBe(false)
  expect(maySettle(held('registryOfficer', 'civil', '350603003003'), bank, grid)).toBe(false)
  expect(maySettle(held('registryOfficer', 'here', '350603003003'), {}, grid)).toBe(true)
  expect(maySettle(held('registryOfficer', 'there', '350603003004'), {}, grid)).toBe(false)
  expect(maySettle(held('departmentHandler', 'civil', '350603003'), {}, grid)).toBe(false)
})

test('[O12] an owner has authority by its own form, the registry’s keepers where they keep it', () => {
  const gridCode = '350603003003001'
  const by = (role: Membership['role'], unitId: string, item: { ownerUnitId?: string }) =>
    hasAuthority({ memberships: held(role, 'here', gridCode), item, unitId, gridCode })
  expect(by('gridWorker', 'civil', { ownerUnitId: 'civil' })).toBe(true)
  expect(by('gridWorker', 'health', { ownerUnitId: 'civil' })).toBe(false)
  expect(by('gridWorker', 'health', {})).toBe(true)
  expect(by('departmentHandler', 'health', {})).toBe(false)
})
