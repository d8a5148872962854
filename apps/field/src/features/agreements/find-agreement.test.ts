import type { CommunityPolicyView } from '@ejia/contract'
import { expect, test } from 'vitest'
import { findAgreement } from './find-agreement.ts'

const of = (code: string): CommunityPolicyView => ({
  area: { code, name: code },
  version: 1,
  changedAt: null,
  changedBy: null,
  policy: { quickRecord: true, quickPhotos: 'none', photoAdvice: code, notRecorded: [] },
})
const here = of('350603003003')
const beside = of('350603003004')

test('the community that was chosen counts, or one’s own while none is', () => {
  expect(findAgreement([here, beside], '350603003004001')).toBe(beside.policy)
  expect(findAgreement([here], undefined)).toBe(here.policy)
})

test('where it is not known whose agreement counts, none does', () => {
  expect(findAgreement([here, beside], undefined)).toBeUndefined()
  expect(findAgreement([here], '350602001001')).toBeUndefined()
  expect(findAgreement([], undefined)).toBeUndefined()
})
