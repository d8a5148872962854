import { resident } from '@ejia/client'
import { expect, test } from 'vitest'
import { sayable } from './sayable.ts'

test('texts stay, also further inside; what is made with a number is left to the page', () => {
  expect(sayable({ a: '一', b: { c: '二', d: (n: number) => `${n}` } })).toEqual({ a: '一', b: { c: '二' } })
})

test('everything a page may show can be sent to the markup', () => {
  const words = sayable(resident.residentZh)
  expect(JSON.parse(JSON.stringify(words))).toEqual(words)
})
