import { createCipheriv, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { suites } from './suites.ts'
import { openVault } from './vault.ts'

const [one, other] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
const vault = openVault({ current: one, old: [] }, 'aes-256-gcm')
const stranger = openVault({ current: other, old: [] }, 'aes-256-gcm')

test.each(suites.map(({ name }) => name))(
  '[V1] [V5] %s: opens for its owner only, whole, and never looks the same twice',
  (cipher) => {
    const mine = openVault({ current: one, old: [] }, cipher)
    const sealed = mine.seal('林大爷', 'reporter-1')
    expect(mine.open(sealed, 'reporter-1')).toBe('林大爷')
    expect(mine.seal('林大爷', 'reporter-1')).not.toBe(sealed)
    expect(mine.seal('', 'x')).toMatch(new RegExp(`^${mine.header}`))
    expect(mine.open(mine.seal('', 'x'), 'x')).toBe('')
    expect(() => mine.open(sealed, 'reporter-2')).toThrow('unable to authenticate')
    expect(() => stranger.open(sealed, 'reporter-1')).toThrow('unable to authenticate')
    const altered = sealed.replace(/..$/, (end) => (end === '00' ? '01' : '00'))
    expect(() => mine.open(altered, 'reporter-1')).toThrow('unable to authenticate')
  },
)

test('[V5] SM4-GCM gives the values of RFC 8998', () => {
  const [, sm4] = suites
  const bytes = (text: string) => Buffer.from(text, 'hex')
  const owner = bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const plain = bytes(
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd' +
      'eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa',
  )
  const sealed = sm4
    ?.withKey(bytes('0123456789abcdeffedcba9876543210'))
    .seal(bytes('00001234567800000000abcd'), { plain, owner })
  expect(Buffer.from(sealed?.tag ?? []).toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec')
  expect(Buffer.from(sealed?.bytes ?? []).toString('hex')).toBe(
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735' +
      'd82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
  )
})

test('[V2] an index finds the same number, and differs by purpose and by key', () => {
  expect(vault.index('phone', '4321')).toBe(vault.index('phone', '4321'))
  expect(vault.index('phone', '4321')).not.toBe(vault.index('phoneTail', '4321'))
  expect(vault.index('phone', '4321')).not.toBe(stranger.index('phone', '4321'))
})

test('[V3] after a change of the key the old texts open and are found; new ones carry the new key', () => {
  const changed = openVault({ current: other, old: [one] }, 'sm4-gcm')
  const sealed = vault.seal('林大爷', 'a')
  expect(changed.open(sealed, 'a')).toBe('林大爷')
  expect(changed.indexes('phone', '4321')).toEqual([stranger.index('phone', '4321'), vault.index('phone', '4321')])
  expect(sealed.startsWith(changed.header)).toBe(false)
  expect(changed.seal('林大爷', 'a').startsWith(changed.header)).toBe(true)
})

test('[V4] the header tells what waits to be sealed again, by key and by cipher', () => {
  const sealed = vault.seal('林大爷', 'a')
  expect(sealed.startsWith(openVault({ current: one, old: [] }, 'sm4-gcm').header)).toBe(false)
  const changed = openVault({ current: other, old: [one] }, 'aes-256-gcm')
  const anew = changed.seal(changed.open(sealed, 'a'), 'a')
  expect(anew.startsWith(changed.header)).toBe(true)
  expect(stranger.open(anew, 'a')).toBe('林大爷')
})

test('[V3] what was sealed before keys had ids opens too', () => {
  const key = Buffer.from(hkdfSync('sha256', one, '', 'ejia reporter', 32))
  const iv = Buffer.alloc(12, 3)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('a'))
  const bytes = Buffer.concat([cipher.update('林大爷', 'utf8'), cipher.final()])
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('hex')
  expect(openVault({ current: other, old: [one] }, 'aes-256-gcm').open(sealed, 'a')).toBe('林大爷')
  expect(() => stranger.open(sealed, 'a')).toThrow('unable to authenticate')
})

test('[V1] a token is 128 bits that the same server makes again and nobody else can', () => {
  const token = vault.token('follow', 'reporter-1')
  expect(Buffer.from(token, 'base64url')).toHaveLength(16)
  expect(openVault({ current: one, old: [] }, 'sm4-gcm').token('follow', 'reporter-1')).toBe(token)
  expect(stranger.token('follow', 'reporter-1')).not.toBe(token)
})
