import type { Config } from '../../../config.ts'
import { aliyunSms } from './aliyun/aliyun-sms.ts'
import type { Gateways, SmsGateway } from './channel.ts'
import { httpSms } from './http-gateway/http-sms.ts'
import type { ChannelStores } from './kept-secrets.ts'
import { smtp } from './smtp/smtp.ts'
import { tencentSms } from './tencent/tencent-sms.ts'
import { webPush } from './web-push/web-push.ts'
import { wechat } from './wechat/wechat.ts'
import { wechatPages } from './wechat/wechat-pages.ts'

type Settings = Pick<Config, 'sms' | 'wechat' | 'wechatPages' | 'mail' | 'push' | 'publicUrl'>

/** Every gateway the settings name, text messages in the order to try them. */
export function gatewaysOf(settings: Settings, stores: ChannelStores): Gateways {
  const { aliyun, tencent, http, order } = settings.sms
  const sms: Readonly<Record<(typeof order)[number], SmsGateway | undefined>> = {
    aliyun: aliyun && aliyunSms(aliyun),
    tencent: tencent && tencentSms(tencent),
    http: http && httpSms(http),
  }
  return {
    sms: order.flatMap((name) => sms[name] ?? []),
    wechat: settings.wechat && wechat(settings.wechat, stores.wechatTokens),
    wechatPages: settings.wechatPages && wechatPages(settings.wechatPages, stores.wechatTokens),
    email: settings.mail && smtp(settings.mail),
    push: webPush({ ...settings.push, subject: subjectOf(settings) }, stores.vapid),
  }
}

/** Push services ask for somebody they could turn to; some refuse a message that names nobody. */
function subjectOf({ push, publicUrl, mail }: Settings): string {
  if (push.subject) return push.subject
  if (publicUrl?.startsWith('https://')) return publicUrl
  return `mailto:${mail?.from.replace(/^.*<|>.*$/g, '') ?? 'ejia@example.com'}`
}
