import { expect, test } from 'vitest'
import {
  type Absence,
  administratorRoles,
  checkAbsence,
  checkHandOver,
  checkNothingHeld,
  isSamePerson,
  type Membership,
  mayBeDeputy,
  type Role,
  standIn,
} from './index.ts'

type Kind = { readonly cleared?: boolean; readonly kind?: Membership['unitKind'] }

function held(role: Role, areaCode: string, { cleared = false, kind = 'centre' }: Kind = {}): Membership {
  return { unitId: `${role} ${areaCode}`, unitKind: kind, areaCode, role, cleared }
}

const inGrid = held('gridWorker', '350603001002001', { kind: 'gridTeam' })
const inNextGrid = held('gridWorker', '350603001002002', { kind: 'gridTeam' })
const head = held('communityHead', '350603001002', { kind: 'community' })

test('[A25] a deputy holds the roles of whoever is away beside the own ones, and says whose they are', () => {
  const { memberships, standsInFor } = standIn([inGrid], [{ personId: 'lin', memberships: [inNextGrid, head] }])
  expect(memberships).toEqual([inGrid, { ...inNextGrid, forPersonId: 'lin' }, { ...head, forPersonId: 'lin' }])
  expect(standsInFor).toEqual(['lin'])
})

test('[A25] no administrator’s role is lent, and a role held anyway stays the own one', () => {
  const all = administratorRoles.map((role) => held(role, '3506'))
  expect(standIn([inGrid], [{ personId: 'lin', memberships: [...all, inGrid] }]).memberships).toEqual([inGrid])
})

test('[A26] clearance is lent to nobody who has none', () => {
  const cleared = held('dispatcher', '350603001', { cleared: true })
  const away = [{ personId: 'lin', memberships: [cleared] }]
  expect(standIn([inGrid], away).memberships.map((one) => one.cleared)).toEqual([false, false])
  const own = held('supervisor', '350603', { cleared: true })
  expect(standIn([own], away).memberships.map((one) => one.cleared)).toEqual([true, true])
  const plain = { ...cleared, cleared: false }
  expect(standIn([plain, own], away).memberships).toHaveLength(3)
})

test('[A27] an absence lies ahead, ends within a year and has one deputy who is there', () => {
  const absence: Absence = { personId: 'lin', deputyId: 'chen', fromOn: '2026-05-01', untilOn: '2026-05-05' }
  const check =
    (change: Partial<Absence>, others: readonly Absence[] = []) =>
    () =>
      checkAbsence({ absence: { ...absence, ...change }, today: '2026-05-01', others })
  expect(check({})).not.toThrow()
  expect(check({ untilOn: '2026-05-01' })).not.toThrow()
  expect(check({ deputyId: 'lin' })).toThrow('deputy.self')
  expect(check({ fromOn: '2026-04-30' })).toThrow('deputy.dates')
  expect(check({ untilOn: '2026-04-30' })).toThrow('deputy.dates')
  expect(check({ untilOn: '2028-05-01' })).toThrow('deputy.dates')
  expect(check({}, [{ ...absence, deputyId: 'wang' }])).toThrow('deputy.away-already')
  expect(check({}, [{ ...absence, personId: 'chen', deputyId: 'wang' }])).toThrow('deputy.deputy-away')
  expect(check({}, [{ ...absence, personId: 'wang', deputyId: 'lin' }])).toThrow('deputy.stands-in')
  const earlier = { ...absence, fromOn: '2026-04-01', untilOn: '2026-04-30' }
  expect(check({}, [earlier, { ...earlier, personId: 'chen', deputyId: 'lin' }])).not.toThrow()
})

test('[A28] somebody in a grid chooses among the people of the community, others in their own area', () => {
  expect(mayBeDeputy([inGrid], [inNextGrid])).toBe(true)
  expect(mayBeDeputy([inGrid], [head])).toBe(true)
  expect(mayBeDeputy([inGrid], [held('gridWorker', '350603001003001', { kind: 'gridTeam' })])).toBe(false)
  expect(mayBeDeputy([head], [inGrid])).toBe(true)
  expect(mayBeDeputy([head], [held('dispatcher', '350603001')])).toBe(false)
})

test('[A29] every unit with matters of the one who leaves needs somebody else', () => {
  const units = [
    { unitId: 'grid', matters: 2 },
    { unitId: 'grid2', matters: 0 },
  ]
  const check =
    (...successors: readonly (string | null)[]) =>
    () =>
      checkHandOver({
        personId: 'lin',
        units,
        successions: successors.map((successorId, n) => ({ unitId: units[n]?.unitId ?? 'other', successorId })),
      })
  expect(check('chen', null)).not.toThrow()
  expect(check('chen', 'wang')).not.toThrow()
  expect(check(null, 'wang')).toThrow('hand-over.nobody')
  expect(check('lin', 'wang')).toThrow('hand-over.self')
  expect(check('chen')).toThrow('hand-over.changed')
  expect(check('chen', null, 'wang')).toThrow('hand-over.changed')
})

test('[A25] the work of whoever one stands in for is not another person’s', () => {
  const deputy = { kind: 'staff', personId: 'chen', memberships: [], standsInFor: ['lin'] } as const
  expect([isSamePerson(deputy, 'lin'), isSamePerson(deputy, 'chen'), isSamePerson(deputy, 'wang')]).toEqual([
    true,
    true,
    false,
  ])
  expect(isSamePerson({ kind: 'system' }, 'lin')).toBe(false)
})

test('[A32] what is somebody’s alone keeps their account open', () => {
  expect(() => checkNothingHeld(1)).toThrow('hand-over.due')
  expect(() => checkNothingHeld(0)).not.toThrow()
})
