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

test('what is written of one organisation is one correction, and one that left elsewhere is not corrected here', () => {
  const correct = (values: Record<string, string>): RegistryChange => ({
    type: 'organisationCorrect',
    organisationId: 'shop',
    values,
  })
  const both = combineChanges([correct({ employees: '3' })], correct({ orgPhone: '0596-2345678' }))
  expect(both).toEqual([correct({ employees: '3', orgPhone: '0596-2345678' })])
  const out = { type: 'organisationOut', organisationId: 'shop', on: '2026-11-24', because: 'closed' } as const
  expect(combineChanges(both, out)).toEqual([out])
  const coming = {
    type: 'organisationIn',
    organisation: { organisationId: 'new', kind: 'social', values: {} },
  } as const
  expect(keepPossible([...both, coming], new Set(['b'])).kept).toEqual([coming])
})
