import * as z from 'zod/mini'
import type { WechatPhone } from '../channel.ts'
import { readJson } from '../read-json.ts'
import { type Account, ask } from './ask.ts'

const Given = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string(),
    countryCode: z.string(),
    watermark: z.object({ appid: z.string() }),
  }),
})

/** Used or too old; and one that belongs to another person than the openid. */
const badCodes = new Set(['40029', '40163', '40013', '47001'])

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html */
export async function phoneNumber(
  account: Account,
  { code, openid }: { readonly code: string; readonly openid?: string },
  signal: AbortSignal,
): Promise<WechatPhone> {
  const body = { code, ...(openid === undefined ? {} : { openid }) }
  const said = await ask(account, { path: '/wxa/business/getuserphonenumber', body }, signal)
  if (said.kind === 'refused') {
    return { kind: 'refused', code: said.code, because: said.because === 'settings' ? 'settings' : 'code' }
  }
  if (said.kind !== 'said')
    return badCodes.has(said.code)
      ? { kind: 'refused', code: said.code, because: 'code' }
      : { kind: 'later', code: said.code }
  const phone = readJson(Given, said.answer.text)?.phone_info
  if (phone?.watermark.appid !== account.settings.appId) return { kind: 'refused', code: 'watermark', because: 'code' }
  return phone.countryCode === '86'
    ? { kind: 'known', phone: phone.purePhoneNumber }
    : { kind: 'refused', code: 'country', because: 'code' }
}
