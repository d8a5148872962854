import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  administratorRoles,
  checkGrant,
  checkNotLast,
  checkRevocation,
  isInCharge,
  type Membership,
  type RightsChange,
  type Role,
  roles,
  seesPeopleOf,
} from './index.ts'

function member(role: Role, areaCode = '3506'): Membership {
  return { unitId: `unit of ${areaCode}`, unitKind: 'centre', areaCode, role, cleared: false }
}

const security = { personId: 'security', memberships: [member('securityAdministrator')] }
const system = { personId: 'system', memberships: [member('systemAdministrator')] }
const nobodyYet = { systemAdministrator: 1, securityAdministrator: 0, auditAdministrator: 0 }
const complete = { systemAdministrator: 1, securityAdministrator: 1, auditAdministrator: 1 }

function grant(change: Partial<RightsChange>) {
  return () =>
    checkGrant({
      by: security,
      person: { personId: 'lin', memberships: [] },
      unit: { areaCode: '350603003' },
      role: 'dispatcher',
      administrators: complete,
      ...change,
    })
}

test('[A1] no sequence of grants makes one person two kinds of administrator', () => {
  const Grants = fc.array(fc.record({ person: fc.constantFrom('a', 'b', 'c'), role: fc.constantFrom(...roles) }))
  fc.assert(
    fc.property(Grants, (grants) => {
      const held: Record<string, Membership[]> = { a: [], b: [], c: [] }
      for (const { person, role } of grants) {
        const memberships = held[person] ?? []
        const attempt = grant({ person: { personId: person, memberships }, role })
        if (passes(attempt)) memberships.push(member(role))
      }
      for (const memberships of Object.values(held)) {
        const kinds = new Set(memberships.map(({ role }) => role).filter((role) => isAdministrator(role)))
        expect(kinds.size).toBeLessThan(2)
      }
    }),
  )
})

test('[A2] a security administrator grants in their own area only', () => {
  expect(grant({})).not.toThrow()
  const county = { personId: 'security', memberships: [member('securityAdministrator', '350602')] }
  expect(grant({ by: county })).toThrow('unit.outside-scope')
  expect(grant({ by: { personId: 'd', memberships: [member('dispatcher')] } })).toThrow('session.forbidden')
})

test('[A2] a security administrator takes roles away in their own area only', () => {
  const change = { by: security, unit: { areaCode: '350603' }, role: 'dispatcher', administrators: complete } as const
  expect(() => checkRevocation(change)).not.toThrow()
  const county = { personId: 's', memberships: [member('securityAdministrator', '350602')] }
  expect(() => checkRevocation({ ...change, by: county })).toThrow('unit.outside-scope')
  expect(() => checkRevocation({ ...change, by: system })).toThrow('session.forbidden')
})

test('[A3] a system administrator appoints the first security and audit administrator and then no more', () => {
  for (const role of ['securityAdministrator', 'auditAdministrator'] as const) {
    expect(grant({ by: system, role, administrators: nobodyYet })).not.toThrow()
    expect(grant({ by: system, role, administrators: complete })).toThrow('session.forbidden')
  }
})

test('[A3] a system administrator grants no other role, not even while there is nobody to ask', () => {
  for (const role of roles.filter((one) => one !== 'securityAdministrator' && one !== 'auditAdministrator'))
    expect(grant({ by: system, role, administrators: nobodyYet })).toThrow('session.forbidden')
})

test('[A4] nobody grants a role to themselves', () => {
  expect(grant({ person: security })).toThrow('account.own-roles')
  expect(grant({ by: system, person: system, role: 'securityAdministrator', administrators: nobodyYet })).toThrow(
    'account.own-roles',
  )
})

test('[A5] the last administrator of each kind stays, other roles end freely', () => {
  for (const role of administratorRoles) {
    expect(() => checkNotLast(role, complete)).toThrow('account.last-administrator')
    expect(() => checkNotLast(role, { ...complete, [role]: 2 })).not.toThrow()
  }
  expect(() => checkNotLast('dispatcher', complete)).not.toThrow()
})

test('[A6] an account is touched only where all of its roles lie in the administrator’s area', () => {
  const county = [member('securityAdministrator', '350603')]
  expect(isInCharge(county, 'securityAdministrator', [])).toBe(true)
  expect(isInCharge(county, 'securityAdministrator', [member('dispatcher', '350603003')])).toBe(true)
  const alsoInTheCity = [member('dispatcher', '350603003'), member('supervisor', '3506')]
  expect(isInCharge(county, 'securityAdministrator', alsoInTheCity)).toBe(false)
  expect(isInCharge(county, 'systemAdministrator', [member('dispatcher', '350603003')])).toBe(false)
})

test('[A7] people of a unit are named to its members and to those in whose area it lies', () => {
  const community = { id: 'yiyang', areaCode: '350603003003' }
  expect(seesPeopleOf(community, [{ ...member('communityHead', '350603003003'), unitId: 'yiyang' }])).toBe(true)
  expect(seesPeopleOf(community, [member('dispatcher', '350603003')])).toBe(true)
  expect(seesPeopleOf(community, [member('gridWorker', '350603003003001')])).toBe(false)
  expect(seesPeopleOf(community, [member('dispatcher', '350602')])).toBe(false)
})

function isAdministrator(role: Role): boolean {
  return administratorRoles.some((one) => one === role)
}

function passes(attempt: () => void): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}
