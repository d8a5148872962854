import { expect, test } from 'vitest'
import { moveTo } from './move-rule.ts'

test('a rule moves up and down, and not beyond the ends', () => {
  expect(moveTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moveTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moveTo(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moveTo(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})
