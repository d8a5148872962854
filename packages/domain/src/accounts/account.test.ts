import { expect, test } from 'vitest'
import {
  doesWorkOfUnit,
  isWithinScope,
  listMembershipsFor,
  type Membership,
  type Role,
  roles,
  type UnitKind,
  unitKinds,
} from './index.ts'

function membership(unitKind: UnitKind, role: Role, cleared = false): Membership {
  return { unitId: 'unit', unitKind, areaCode: '350603001', role, cleared }
}

test('[A11] a scope holds its own area and those below it', () => {
  expect(isWithinScope('350603', '350603')).toBe(true)
  expect(isWithinScope('350603', '350603001002001')).toBe(true)
  expect(isWithinScope('350603001', '350603')).toBe(false)
  expect(isWithinScope('350602', '350603001')).toBe(false)
})

test('[A11] digits that are no area’s code hold nothing', () => {
  for (const digits of ['', '3', '35060', '3506030', '35060300'])
    expect(isWithinScope(digits, '350603001002')).toBe(false)
})

test('[A12] each kind of unit has one role that does its work', () => {
  const pairs = unitKinds.flatMap((kind) => roles.map((role) => [kind, role] as const))
  expect(pairs.filter(([kind, role]) => doesWorkOfUnit(membership(kind, role)))).toEqual([
    ['gridTeam', 'gridWorker'],
    ['community', 'communityHead'],
    ['centre', 'dispatcher'],
    ['department', 'departmentHandler'],
  ])
})

test('[A13] for a confidential matter only cleared memberships count', () => {
  const held = [membership('centre', 'dispatcher'), membership('centre', 'supervisor', true)]
  const person = { kind: 'staff', personId: 'mei', memberships: held } as const
  expect(listMembershipsFor(person, { confidential: false })).toEqual(held)
  expect(listMembershipsFor(person, { confidential: true })).toEqual(held.slice(1))
})

test('[A13] residents and the platform have none', () => {
  expect(listMembershipsFor({ kind: 'resident', reporterId: 'lin' }, { confidential: false })).toEqual([])
  expect(listMembershipsFor({ kind: 'system' }, { confidential: false })).toEqual([])
})
