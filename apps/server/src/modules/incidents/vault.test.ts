import { expect, test } from 'vitest'
import { hashFollowKey, openVault } from './vault.ts'

const key = Buffer.alloc(32, 7)
const vault = openVault(key)

test('[E19] what is sealed opens for its owner only, and never looks the same twice', () => {
  const sealed = vault.seal('林大爷', 'reporter-1')
  expect(vault.open(sealed, 'reporter-1')).toBe('林大爷')
  expect(vault.seal('林大爷', 'reporter-1')).not.toBe(sealed)
  expect(() => vault.open(sealed, 'reporter-2')).toThrow('unable to authenticate')
  expect(() => openVault(Buffer.alloc(32, 8)).open(sealed, 'reporter-1')).toThrow('unable to authenticate')
  expect(() =>
    vault.open(
      sealed.replace(/..$/, (end) => (end === '00' ? '01' : '00')),
      'reporter-1',
    ),
  ).toThrow('unable to authenticate')
})

test('[E19] an index finds the same number, and differs by purpose and by key', () => {
  expect(vault.index('phone', '4321')).toBe(vault.index('phone', '4321'))
  expect(vault.index('phone', '4321')).not.toBe(vault.index('phoneTail', '4321'))
  expect(vault.index('phone', '4321')).not.toBe(openVault(Buffer.alloc(32, 8)).index('phone', '4321'))
})

test('[E17] the follow key is 128 bits that the same server makes again and nobody else can', () => {
  const followKey = vault.followKey('reporter-1')
  expect(Buffer.from(followKey, 'base64url')).toHaveLength(16)
  expect(openVault(key).followKey('reporter-1')).toBe(followKey)
  expect(openVault(Buffer.alloc(32, 8)).followKey('reporter-1')).not.toBe(followKey)
  expect(hashFollowKey(followKey)).not.toContain(followKey)
})
