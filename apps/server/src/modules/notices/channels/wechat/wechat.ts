import type { Config } from '../../../../config.ts'
import type { Sending, SendOutcome, WechatAddress, WechatContent, WechatGateway } from '../channel.ts'
import type { WechatTokenStore } from '../kept-secrets.ts'
import { type Account, ask } from './ask.ts'
import { checkMedia, checkText } from './check-content.ts'
import { codeImage } from './code-image.ts'
import { codeToSession } from './code-to-session.ts'
import { cutValues } from './cut-values.ts'
import { phoneNumber } from './phone-number.ts'
import { holdToken } from './wechat-token.ts'

/** A mini-program's own account at WeChat. */
export function wechat(settings: NonNullable<Config['wechat']>, store: WechatTokenStore): WechatGateway {
  const account = { settings, tokens: holdToken(settings, store) }
  return {
    name: 'wechat',
    channel: 'wechat',
    send: (sending, signal) => send(account, sending, signal),
    codeToSession: (code, signal) => codeToSession(settings, code, signal),
    phoneNumber: (asked, signal) => phoneNumber(account, asked, signal),
    checkText: (asked, signal) => checkText(account, asked, signal),
    checkMedia: (asked, signal) => checkMedia(account, asked, signal),
    codeImage: (asked, signal) => codeImage(account, asked, signal),
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
async function send(
  account: Account,
  { to, content }: Sending<WechatAddress, WechatContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const body = {
    touser: to,
    template_id: content.templateId,
    page: content.page,
    miniprogram_state: account.settings.version,
    lang: 'zh_CN',
    data: cutValues(content.data),
  }
  const said = await ask(account, { path: '/cgi-bin/message/subscribe/send', body }, signal)
  if (said.kind !== 'said') return said
  // Its numbers are longer than JavaScript's, so the text is read instead.
  const gatewayId = /"msgid"\s*:\s*"?(\d+)/.exec(said.answer.text)?.[1]
  return { kind: 'sent', ...(gatewayId && { gatewayId }) }
}
