import { expect, test } from 'vitest'
import { signHttp } from './sign.ts'

test('the example of docs/message-gateways.md is signed as it is there', () => {
  const body = '{"id":"n-1","to":"+8613800138000","text":"您反映的路灯不亮已受理","step":"accepted","values":{}}'
  const stamp = { timestamp: '1764000000', nonce: '5f3c0a2e9b7d4c1e8a6f0b2d4c6e8a10' }
  expect(signHttp(body, stamp, 'sixteen characters')).toBe(
    '4f3e4dc3f145ca39b159ad4cca8b80a48dcd79dbaa67aba835529fd9a94190ed',
  )
})
