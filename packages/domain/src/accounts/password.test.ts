import { expect, test } from 'vitest'
import { isGuessable } from './index.ts'

const person = { name: '陈小红', phone: '19900000001' }

test.each([
  '1111111111',
  '1234567890',
  'abcdefghij',
  '9876543210',
  'password123',
  'Qwertyuiop1',
  'my19900000001',
  '陈小红陈小红abcd',
])('[A8] %s is guessable', (password) => {
  expect(isGuessable(password, person)).toBe(true)
})

test.each(['plum river lantern', '九龙江边三棵老榕树在唱歌', 'kT9-vw2q-Lm4x'])(
  '[A8] %s is not guessable',
  (password) => {
    expect(isGuessable(password, person)).toBe(false)
  },
)
