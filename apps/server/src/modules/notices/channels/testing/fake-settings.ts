/** The accounts that the fakes know. */
export const fakeAccounts = {
  aliyun: { keyId: 'fake-aliyun-key', keySecret: 'fake-aliyun-secret', signName: '龙文区综治中心' },
  tencent: {
    secretId: 'fake-tencent-id',
    secretKey: 'fake-tencent-secret',
    appId: '1400006666',
    signName: '龙文区综治中心',
  },
  http: { secret: 'fake-http-gateway-secret' },
  wechat: {
    appId: 'wx0000000000000001',
    appSecret: 'fake-wechat-secret',
    pushToken: 'fakePushToken',
    pushAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  },
  wechatPages: { appId: 'wx0000000000000002', appSecret: 'fake-pages-secret' },
  smtp: { user: 'ejia', password: 'fake-mail-secret', from: 'e家 <notices@ejia.example>' },
} as const

export type FakeAddresses = Readonly<Record<'aliyun' | 'tencent' | 'http' | 'wechat' | 'smtp', string>>

/** The environment of a server that is to talk to the fakes. */
export function environmentOf(addresses: FakeAddresses): Record<string, string> {
  const { aliyun, tencent, http, wechat, wechatPages, smtp } = fakeAccounts
  return {
    SMS_GATEWAYS: 'aliyun,tencent,http',
    SMS_RECEIPT_TOKEN: 'fake-receipt-token',
    ALIYUN_SMS_URL: addresses.aliyun,
    ALIYUN_SMS_KEY_ID: aliyun.keyId,
    ALIYUN_SMS_KEY_SECRET: aliyun.keySecret,
    ALIYUN_SMS_SIGN_NAME: aliyun.signName,
    TENCENT_SMS_URL: addresses.tencent,
    TENCENT_SMS_SECRET_ID: tencent.secretId,
    TENCENT_SMS_SECRET_KEY: tencent.secretKey,
    TENCENT_SMS_APP_ID: tencent.appId,
    TENCENT_SMS_SIGN_NAME: tencent.signName,
    HTTP_SMS_URL: `${addresses.http}/sms`,
    HTTP_SMS_SECRET: http.secret,
    WECHAT_URL: addresses.wechat,
    WECHAT_APP_ID: wechat.appId,
    WECHAT_APP_SECRET: wechat.appSecret,
    WECHAT_PUSH_TOKEN: wechat.pushToken,
    WECHAT_PUSH_AES_KEY: wechat.pushAesKey,
    WECHAT_PAGES_APP_ID: wechatPages.appId,
    WECHAT_PAGES_APP_SECRET: wechatPages.appSecret,
    SMTP_URL: `${addresses.smtp.replace('//', `//${smtp.user}:${smtp.password}@`)}`,
    MAIL_FROM: smtp.from,
    PUSH_PRIVATE_HOSTS: '1',
  }
}
