import type { RefusedBecause, SendOutcome } from '../channel.ts'

/** Codes of SendSms, https://help.aliyun.com/zh/sms/developer-reference/api-error-codes, and of the gateway before it. */
const refused: Readonly<Record<string, RefusedBecause>> = {
  'isv.MOBILE_NUMBER_ILLEGAL': 'address',
  'isv.DOMESTIC_NUMBER_NOT_SUPPORTED': 'address',
  'isv.BLACK_LIST': 'address',
  'isv.BUSINESS_LIMIT_CONTROL': 'quota',
  'isv.BLACK_KEY_CONTROL_LIMIT': 'content',
  'isv.INVALID_JSON_PARAM': 'content',
  'isv.INVALID_PARAMETERS': 'content',
  'isv.PARAM_LENGTH_LIMIT': 'content',
  'isv.PARAM_NOT_SUPPORT_URL': 'content',
  'isv.SMS_CONTENT_ILLEGAL': 'content',
  'isv.SMS_CONTENT_MISMATCH_TEMPLATE_TYPE': 'content',
  'isv.SMS_TEMPLATE_ILLEGAL': 'content',
  'isv.TEMPLATE_MISSING_PARAMETERS': 'content',
  'isv.TEMPLATE_PARAMS_ILLEGAL': 'content',
  'isp.RAM_PERMISSION_DENY': 'settings',
}

/** Known to have gone nowhere, by the provider's fault or by our haste. */
const later = /^(isp\.|Throttling|ServiceUnavailable|InternalError|SystemError)/

/** A nonce is used once: the gateway has seen this very request before, so it may have been sent then. */
const unclear = 'SignatureNonceUsed'

export function aliyunOutcome(code: string): SendOutcome {
  const because = refused[code]
  if (because !== undefined) return { kind: 'refused', code, because }
  if (code === unclear) return { kind: 'unclear', code }
  if (later.test(code)) return { kind: 'later', code }
  // What is left of isv.* and the gateway's own codes: no money, signature not approved, key unknown, clock wrong.
  return { kind: 'refused', code, because: 'settings' }
}
