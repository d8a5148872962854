import { deadlines } from '@ejia/domain'
import { expect, test } from 'vitest'
import { findGroupFault, groupSteps, isAmount, ungroupSteps } from './step-groups.ts'

const shipped = (deadlines.defaultSettings.escalation[0]?.steps ?? []).map((step) => ({ ...step }))

test('the steps that the platform comes with are two groups, ordinary and urgent', () => {
  const groups = groupSteps(shipped)
  expect(groups.map(({ clocks, urgent, steps }) => [clocks.length, urgent, steps.length])).toEqual([
    [7, false, 5],
    [7, true, 6],
  ])
})

test('grouping loses no step and adds none', () => {
  const keys = (steps: typeof shipped) => steps.map((step) => JSON.stringify(step)).toSorted()
  expect(keys(ungroupSteps(groupSteps(shipped)))).toEqual(keys(shipped))
})

test('the same step twice is found, also over two groups', () => {
  const [ordinary] = groupSteps(shipped)
  if (!ordinary) throw new Error('no steps')
  expect(findGroupFault([ordinary])).toBeUndefined()
  expect(findGroupFault([ordinary, { ...ordinary, clocks: ['solve'] }])).toBe('twice')
  expect(findGroupFault([{ ...ordinary, clocks: [] }])).toBe('clocks')
})

test('days are whole, hours need not be', () => {
  expect(isAmount({ amount: 0.5, unit: 'hours' })).toBe(true)
  expect(isAmount({ amount: 0.5, unit: 'workingDays' })).toBe(false)
  expect(isAmount({ amount: 0, unit: 'hours' })).toBe(false)
})
