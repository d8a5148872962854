import { expect, test } from 'vitest'
import { heirOf, stepFrom } from './neighbours.ts'

const ids = ['a', 'b', 'c']

test('steps go through the list and stop at its ends', () => {
  expect(stepFrom(ids, undefined, 1)).toBe('a')
  expect(stepFrom(ids, 'a', 1)).toBe('b')
  expect(stepFrom(ids, 'c', 1)).toBe('c')
  expect(stepFrom(ids, 'a', -1)).toBe('a')
  expect(stepFrom([], 'a', 1)).toBeUndefined()
})

test('after a matter has left, the next one is chosen, at the end the one before', () => {
  expect(heirOf(ids, 'a')).toBe('b')
  expect(heirOf(ids, 'c')).toBe('b')
  expect(heirOf(['a'], 'a')).toBeUndefined()
  expect(heirOf(ids, 'gone already')).toBe('a')
})
