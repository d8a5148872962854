import { expect, test } from 'vitest'
import { roomNames, splitWords } from './room-names.ts'

test('doors are numbered by floor', () => {
  expect(roomNames(2, 3)).toEqual(['101', '102', '103', '201', '202', '203'])
  expect(roomNames(12, 1).at(-1)).toBe('1201')
})

test('names may be set apart in any of the ways people type them', () => {
  expect(splitWords(' 1单元，2单元 1单元\n东梯 ')).toEqual(['1单元', '2单元', '东梯'])
})
