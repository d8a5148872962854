import { expect, test } from 'vitest'
import { pageOf, readScanned } from './scanned.ts'

test.each([
  ['https://ejia.example.cn/q/B1K7-ABCDEFGH2345', '/pages/place/place?code=B1K7-ABCDEFGH2345'],
  ['R2M-ABCDEFGH2345', '/pages/place/place?code=R2M-ABCDEFGH2345'],
  ['http://10.0.0.1:3000/q/e1-abcdefgh2345', '/pages/place/place?code=E1-ABCDEFGH2345'],
  ['https://ejia.example.cn/r/case/261123-7K2M-9QXD', '/pages/case/case?caseCode=261123-7K2M-9QXD'],
  ['https://ejia.example.cn/r/self-fill#abc_DEF-1', '/pages/self-fill/self-fill?token=abc_DEF-1'],
])('%s leads to %s', (text, page) => {
  const scanned = readScanned(text)
  expect(scanned && pageOf(scanned)).toBe(page)
})

test('a square of somebody else leads nowhere', () => {
  expect(readScanned('https://pay.example.com/q/12345')).toBeUndefined()
  expect(readScanned('')).toBeUndefined()
})
