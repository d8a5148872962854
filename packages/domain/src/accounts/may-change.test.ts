import { expect, test } from 'vitest'
import type { Membership } from './index.ts'
import { mayAgree, mayChange } from './may-change.ts'

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

test('[A15] the head of a community and those above it set what it agreed; its neighbour, its workers and its dispatchers do not', () => {
  const code = '350603003003'
  expect(mayAgree(held('communityHead', 'community', code), code)).toBe(true)
  expect(mayAgree(held('supervisor', 'centre', '350603003'), code)).toBe(true)
  expect(mayAgree(held('systemAdministrator', 'centre', '3506'), code)).toBe(true)
  expect(mayAgree(held('communityHead', 'community', '350603003004'), code)).toBe(false)
  expect(mayAgree(held('gridWorker', 'gridTeam', `${code}001`), code)).toBe(false)
  expect(mayAgree(held('dispatcher', 'centre', '350603003'), code)).toBe(false)
})
