import { expect, test } from 'vitest'
import { fakeAccounts } from '../testing/fake-settings.ts'
import { sealPush } from '../testing/push-from-wechat.ts'
import { isSignedBy, openPush, signPush } from './push-envelope.ts'
import { pageSignature } from './wechat-pages.ts'

const { appId, pushToken, pushAesKey } = fakeAccounts.wechat
const secrets = { token: pushToken, aesKey: pushAesKey, appId }

test('a signature is the documented one, in whatever order the parts come', () => {
  const documented = 'f464b24fc39322e44b38aa78f5edd27bd1441696'
  expect(signPush(['AAAAA', '1714036504', '1514711492'])).toBe(documented)
  expect(isSignedBy(documented, ['1514711492', 'AAAAA', '1714036504'])).toBe(true)
  expect(isSignedBy(documented, ['AAAAB', '1714036504', '1514711492'])).toBe(false)
  expect(isSignedBy('', ['AAAAA'])).toBe(false)
})

test('what was sealed for us opens; for another account, with another key or damaged it does not', () => {
  const message = { Event: 'wxa_media_check', text: '路灯不亮' }
  const { body } = sealPush(message)
  expect(JSON.parse(openPush(secrets, body.Encrypt) ?? '')).toEqual(message)
  expect(openPush(secrets, sealPush(message, { from: 'wx-another' }).body.Encrypt)).toBeUndefined()
  expect(openPush({ ...secrets, aesKey: pushAesKey.toLowerCase() }, body.Encrypt)).toBeUndefined()
  for (const damaged of ['', 'AAAA', body.Encrypt.slice(4), 'not base64 at all']) {
    expect(openPush(secrets, damaged)).toBeUndefined()
  }
})

test('a page is signed over its address without what follows the hash', () => {
  const signed = { ticket: 't', nonceStr: 'n', timestamp: 1 }
  const url = 'https://ejia.example.cn/r/'
  expect(pageSignature({ ...signed, url: `${url}#here` })).toBe(pageSignature({ ...signed, url }))
})
