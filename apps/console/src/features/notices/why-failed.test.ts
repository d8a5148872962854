import { expect, test } from 'vitest'
import { whyFailed } from './why-failed.ts'

test.each([
  ['isv.MOBILE_NUMBER_ILLEGAL', 'address'],
  ['isv.BUSINESS_LIMIT_CONTROL', 'quota'],
  ['isv.AMOUNT_NOT_ENOUGH', 'quota'],
  ['no-template', 'content'],
  ['SignatureDoesNotMatch', 'content'],
  ['AuthFailure.SecretIdNotFound', 'settings'],
  ['ECONNREFUSED', 'later'],
  ['server-died', 'unclear'],
  ['UNKNOWN_CODE_77', 'failed'],
  [null, 'failed'],
])('%s is said as %s', (code, why) => {
  expect(whyFailed(code)).toBe(why)
})
