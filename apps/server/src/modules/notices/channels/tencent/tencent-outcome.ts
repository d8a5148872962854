import type { RefusedBecause, SendOutcome } from '../channel.ts'

/** Codes for one number or for the whole request, https://cloud.tencent.com/document/api/382/59177. First match wins. */
const refused: readonly (readonly [RegExp, RefusedBecause])[] = [
  [/^InvalidParameterValue\.IncorrectPhoneNumber$/, 'address'],
  [/^FailedOperation\.PhoneNumberInBlacklist$/, 'address'],
  [/^UnsupportedOperation\.Unsupp?ortedRegion$/, 'address'],
  [/^LimitExceeded\.(PhoneNumber|DeliveryFrequency)/, 'quota'],
  [/^LimitExceeded\..*(Daily|App)/, 'settings'],
  [/^FailedOperation\.(ContainSensitiveWord|Template|ParametersOtherError|MarketingSendTime|ProhibitedUse)/, 'content'],
  [/^InvalidParameterValue\.(Content|Template|SenderId|Marketing|ProhibitedUse|.*Length)/, 'content'],
]

const frequent = 'LimitExceeded.PhoneNumberThirtySecondLimit'

/** The provider gave up waiting for somebody behind it: it may have gone out. */
const unclear = /^InternalError\.(Timeout|SendAndRecvFail)$/

/** Their clock and ours disagree, or they do not know us: stays so until somebody changes it. */
const notPassing = /^InternalError\.(RequestTimeException|Sig|RestApiInterfaceNotExist)/

const later = /^(InternalError|RequestLimitExceeded|LimitExceeded$|ServiceUnavailable|ResourceUnavailable)/

export function tencentOutcome(code: string): SendOutcome {
  if (code === frequent) return { kind: 'later', code, afterMilliseconds: 30_000 }
  const match = refused.find(([pattern]) => pattern.test(code))
  if (match !== undefined) return { kind: 'refused', code, because: match[1] }
  if (unclear.test(code)) return { kind: 'unclear', code }
  if (later.test(code) && !notPassing.test(code)) return { kind: 'later', code }
  return { kind: 'refused', code, because: 'settings' }
}
