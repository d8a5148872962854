import { expect, test } from 'vitest'
import { readCode } from './read-code.ts'

test('a printed address, a typed number and one in small letters are the same code', () => {
  expect(readCode('https://ejia.example/q/B1-7K2M9QXD4TSN')).toBe('B1-7K2M9QXD4TSN')
  expect(readCode(' b1-7k2m9qxd4tsn ')).toBe('B1-7K2M9QXD4TSN')
})

test('another thing’s code is none of ours', () => {
  expect(readCode('https://shop.example/pay/123')).toBeUndefined()
  expect(readCode('B1-7K2M9QXD4TS')).toBeUndefined()
  expect(readCode('X1-7K2M9QXD4TSN')).toBeUndefined()
})
