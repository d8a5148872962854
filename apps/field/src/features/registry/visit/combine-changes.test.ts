import type { RegistryChange } from '@ejia/contract'
import { expect, test } from 'vitest'
import { combineChanges, keepPossible } from './combine-changes.ts'

const phone = (personId: string, value: string): RegistryChange => ({
  type: 'correct',
  personId,
  values: { phone: value },
})
const leaves = (personId: string): RegistryChange => ({ type: 'moveOut', personId, on: '2026-11-24' })

test('two corrections of one person are one', () => {
  const both = combineChanges([phone('a', '1')], { type: 'correct', personId: 'a', values: { workplace: 'x' } })
  expect(both).toEqual([{ type: 'correct', personId: 'a', values: { phone: '1', workplace: 'x' } }])
})

test('whoever leaves is not corrected any more', () => {
  expect(combineChanges([phone('a', '1'), phone('b', '2')], leaves('a'))).toEqual([phone('b', '2'), leaves('a')])
})

test('what was written of the room is added to', () => {
  const first: RegistryChange = { type: 'room', values: { rentalUse: '02' } }
  expect(combineChanges([first], { type: 'room', values: { hazard: '01' } })).toEqual([
    { type: 'room', values: { rentalUse: '02', hazard: '01' } },
  ])
})

test('after a conflict only what is still about somebody who lives there goes on', () => {
  const { kept, left } = keepPossible([leaves('a'), phone('b', '2')], new Set(['b']))
  expect([kept, left]).toEqual([[phone('b', '2')], [leaves('a')]])
})
