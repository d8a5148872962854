import { expect, test } from 'vitest'
import type { Membership } from './index.ts'
import { mayChange } from './may-change.ts'

const held = (role: Membership['role'], unitKind: Membership['unitKind'], areaCode: string): Membership[] => [
  { unitId: 'unit', unitKind, areaCode, role, cleared: false },
]

test('[A14] a supervisor of a centre and a system administrator change what holds for their area, and no more', () => {
  const supervisor = held('supervisor', 'centre', '350603')
  expect(['350603', '350603003', '3506', '350602'].map((area) => mayChange(supervisor, area))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(mayChange(held('systemAdministrator', 'centre', '3506'), '350603003')).toBe(true)
})

test('[A14] nobody else sets the clock: not a dispatcher, not a department', () => {
  expect(mayChange(held('dispatcher', 'centre', '3506'), '3506')).toBe(false)
  expect(mayChange(held('supervisor', 'department', '3506'), '3506')).toBe(false)
  expect(mayChange([], '3506')).toBe(false)
})
