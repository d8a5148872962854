import type { RefusedBecause, SendOutcome } from '../channel.ts'

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const refused: Readonly<Record<number, RefusedBecause>> = {
  40003: 'address',
  43104: 'address',
  43101: 'quota',
  40037: 'content',
  41030: 'content',
  47003: 'content',
  40001: 'settings',
  40013: 'settings',
  40014: 'settings',
  40125: 'settings',
  40164: 'settings',
  42001: 'settings',
  43107: 'settings',
  48001: 'settings',
  50002: 'settings',
}

const anHour = 3_600_000

/** The account's daily quota is used up. */
const dailyLimit = 45009

export function wechatOutcome(errcode: number): SendOutcome {
  const code = String(errcode)
  const because = refused[errcode]
  if (because !== undefined) return { kind: 'refused', code, because }
  // Every answer with a code says that nothing was sent; what is not known to be final is tried again.
  return { kind: 'later', code, ...(errcode === dailyLimit && { afterMilliseconds: anHour }) }
}
