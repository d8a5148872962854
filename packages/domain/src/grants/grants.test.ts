import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Membership } from '../accounts/index.ts'
import { concerns, covers, isDead, maySeeAsOwner, splitByOwner, stateOf, tellAgainAt } from './index.ts'

const street = '350603003'
const grid = '350603003003001'
const grant = {
  askerUnitId: 'health',
  ownerUnitId: null,
  items: ['person.name', 'person.phone'],
  areaCode: street,
  personIds: null,
  until: '2026-12-31',
  clear: false,
  approved: true,
  withdrawnAt: null,
} as const
const today = '2026-11-29'

function held(role: Membership['role'], areaCode: string, unitId = 'unit'): Membership[] {
  return [{ unitId, unitKind: 'department', areaCode, role, cleared: false }]
}

test('[D1] a request is split by who keeps what it names, and no item is lost', () => {
  const owners = fc.constantFrom('civil', 'police', undefined)
  const asked = fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1 }), ownerUnitId: owners }), {
    selector: ({ code }) => code,
  })
  fc.assert(
    fc.property(asked, (items) => {
      const parts = splitByOwner(items)
      expect([...parts.values()].flat().toSorted()).toEqual(items.map(({ code }) => code).toSorted())
      for (const { code, ownerUnitId } of items) expect(parts.get(ownerUnitId ?? null)).toContain(code)
    }),
  )
})

test('[D2] the registry’s officers decide for their whole area, a department for what it added', () => {
  expect(maySeeAsOwner(held('privacyOfficer', '3506'), grant)).toBe(true)
  expect(maySeeAsOwner(held('registryOfficer', street), grant)).toBe(true)
  expect(maySeeAsOwner(held('registryOfficer', '350603003003'), grant)).toBe(false)
  expect(maySeeAsOwner(held('departmentHandler', '3506', 'civil'), grant)).toBe(false)
  const added = { ...grant, ownerUnitId: 'civil' }
  expect(maySeeAsOwner(held('departmentHandler', street, 'civil'), added)).toBe(true)
  expect(maySeeAsOwner(held('departmentHandler', street, 'police'), added)).toBe(false)
  expect(maySeeAsOwner(held('privacyOfficer', '3506'), added)).toBe(false)
})

test('[D3] a grant holds to the end of its last day, unless it is withdrawn', () => {
  expect(stateOf(grant, '2026-12-31')).toBe('valid')
  expect(stateOf(grant, '2027-01-01')).toBe('ended')
  expect(stateOf({ ...grant, approved: null }, today)).toBe('requested')
  expect(stateOf({ ...grant, approved: null }, '2027-01-01')).toBe('ended')
  expect(stateOf({ ...grant, approved: false }, today)).toBe('refused')
  expect(stateOf({ ...grant, withdrawnAt: '2026-11-28T00:00:00.000Z' }, today)).toBe('withdrawn')
})

test('[D4] what is granted already needs no new decision; anything more does', () => {
  const wanted = { ...grant, items: ['person.phone'], areaCode: grid, until: '2026-12-01' }
  expect(covers(grant, wanted, today)).toBe(true)
  expect(covers(grant, { ...wanted, personIds: ['one'] }, today)).toBe(true)
  for (const more of [
    { items: ['person.phone', 'person.idCard'] },
    { areaCode: '3506' },
    { until: '2027-01-01' },
    { clear: true },
    { askerUnitId: 'police' },
    { ownerUnitId: 'civil' },
  ])
    expect(covers(grant, { ...wanted, ...more }, today)).toBe(false)
  const ofSome = { ...grant, personIds: ['one', 'two'] }
  expect(covers(ofSome, { ...wanted, personIds: ['two'] }, today)).toBe(true)
  expect(covers(ofSome, { ...wanted, personIds: ['two', 'three'] }, today)).toBe(false)
  expect(covers(ofSome, wanted, today)).toBe(false)
  expect(covers({ ...grant, approved: null }, wanted, today)).toBe(false)
})

test('[D5] a change concerns the grants of its items and people, and who comes or goes concerns them too', () => {
  const change = { personId: 'one', gridCode: grid, items: ['person.phone'], isComingOrGoing: false }
  expect(concerns(grant, change)).toBe(true)
  expect(concerns(grant, { ...change, items: ['person.education'] })).toBe(false)
  expect(concerns(grant, { ...change, items: [], isComingOrGoing: true })).toBe(true)
  expect(concerns(grant, { ...change, gridCode: '350602006005001' })).toBe(false)
  expect(concerns(grant, { ...change, gridCode: null })).toBe(true)
  expect(concerns({ ...grant, personIds: ['two'] }, change)).toBe(false)
  expect(concerns({ ...grant, personIds: ['one'] }, { ...change, gridCode: '350602006005001' })).toBe(true)
})

test('[D6] who does not take what they are told is told later and later, and after a day a person looks', () => {
  const now = '2026-11-29T08:00:00.000Z'
  const waits = [1, 2, 3, 8, 12, 500].map(
    (failures) => (Date.parse(tellAgainAt(now, { failures, dice: 0.5 })) - Date.parse(now)) / 1000,
  )
  expect(waits).toEqual([5, 10, 20, 640, 3600, 3600])
  expect(Date.parse(tellAgainAt(now, { failures: 500, dice: 1 })) - Date.parse(now)).toBe(4_500_000)
  expect(isDead('2026-11-28T08:00:01.000Z', now)).toBe(false)
  expect(isDead('2026-11-28T08:00:00.000Z', now)).toBe(true)
})
