/** What the environment says about the ways to reach people, as `config.ts` has parsed it. */
type Environment = { readonly [Name in ChannelSetting]?: string | undefined } & {
  readonly WECHAT_VERSION: 'formal' | 'trial' | 'developer'
  readonly ALIYUN_SMS_URL: string
  readonly TENCENT_SMS_URL: string
  readonly TENCENT_SMS_REGION: string
  readonly WECHAT_URL: string
}

type ChannelSetting =
  | 'SMS_GATEWAYS'
  | 'SMS_RECEIPT_TOKEN'
  | 'ALIYUN_SMS_KEY_ID'
  | 'ALIYUN_SMS_KEY_SECRET'
  | 'ALIYUN_SMS_SIGN_NAME'
  | 'TENCENT_SMS_SECRET_ID'
  | 'TENCENT_SMS_SECRET_KEY'
  | 'TENCENT_SMS_APP_ID'
  | 'TENCENT_SMS_SIGN_NAME'
  | 'HTTP_SMS_URL'
  | 'HTTP_SMS_SECRET'
  | 'WECHAT_APP_ID'
  | 'WECHAT_APP_SECRET'
  | 'WECHAT_PUSH_TOKEN'
  | 'WECHAT_PUSH_AES_KEY'
  | 'WECHAT_PAGES_APP_ID'
  | 'WECHAT_PAGES_APP_SECRET'
  | 'SMTP_URL'
  | 'MAIL_FROM'
  | 'VAPID_PUBLIC_KEY'
  | 'VAPID_PRIVATE_KEY'
  | 'VAPID_SUBJECT'

const smsGateways = ['aliyun', 'tencent', 'http'] as const
export type SmsGatewayName = (typeof smsGateways)[number]

/** The text messages: every gateway that is configured, and the order in which they are tried. */
export function readSms(env: Environment) {
  const known = { aliyun: readAliyun(env), tencent: readTencent(env), http: readHttpSms(env) }
  return { ...known, order: readOrder(env.SMS_GATEWAYS, known), receiptToken: env.SMS_RECEIPT_TOKEN }
}

function readOrder(
  text: string | undefined,
  known: Readonly<Record<SmsGatewayName, object | undefined>>,
): readonly SmsGatewayName[] {
  if (text === undefined) return smsGateways.filter((name) => known[name] !== undefined)
  return text.split(',').map((part) => {
    const name = smsGateways.find((gateway) => gateway === part.trim())
    if (name === undefined) throw new Error(`SMS_GATEWAYS: "${part.trim()}" is none of ${smsGateways.join(', ')}.`)
    if (known[name] === undefined) throw new Error(`SMS_GATEWAYS names ${name}, but its own settings are missing.`)
    return name
  })
}

function readAliyun(env: Environment) {
  const given = all(env, ['ALIYUN_SMS_KEY_ID', 'ALIYUN_SMS_KEY_SECRET', 'ALIYUN_SMS_SIGN_NAME'])
  if (given === undefined) return undefined
  const [keyId, keySecret, signName] = given
  return { url: env.ALIYUN_SMS_URL, keyId, keySecret, signName }
}

function readTencent(env: Environment) {
  const names = [
    'TENCENT_SMS_SECRET_ID',
    'TENCENT_SMS_SECRET_KEY',
    'TENCENT_SMS_APP_ID',
    'TENCENT_SMS_SIGN_NAME',
  ] as const
  const given = all(env, names)
  if (given === undefined) return undefined
  const [secretId, secretKey, appId, signName] = given
  return { url: env.TENCENT_SMS_URL, region: env.TENCENT_SMS_REGION, secretId, secretKey, appId, signName }
}

function readHttpSms(env: Environment) {
  const given = all(env, ['HTTP_SMS_URL', 'HTTP_SMS_SECRET'])
  if (given === undefined) return undefined
  const [url, secret] = given
  return { url, secret }
}

export function readWechat(env: Environment) {
  const given = all(env, ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'])
  const push = all(env, ['WECHAT_PUSH_TOKEN', 'WECHAT_PUSH_AES_KEY'])
  if (given === undefined && push !== undefined)
    throw new Error('WECHAT_PUSH_TOKEN is set, so WECHAT_APP_ID, WECHAT_APP_SECRET are needed too.')
  if (given === undefined) return undefined
  const [appId, appSecret] = given
  const secrets = push && { token: push[0], aesKey: push[1] }
  return { url: env.WECHAT_URL, appId, appSecret, version: env.WECHAT_VERSION, push: secrets }
}

export function readWechatPages(env: Environment) {
  const given = all(env, ['WECHAT_PAGES_APP_ID', 'WECHAT_PAGES_APP_SECRET'])
  if (given === undefined) return undefined
  const [appId, appSecret] = given
  return { url: env.WECHAT_URL, appId, appSecret }
}

export function readMail(env: Environment) {
  const given = all(env, ['SMTP_URL', 'MAIL_FROM'])
  if (given === undefined) return undefined
  const [url, from] = given
  return { url, from }
}

/** Without keys of its own the platform makes a pair and keeps it; changing the pair silences every browser. */
export function readVapid(env: Environment) {
  const given = all(env, ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'])
  const keys = given && { publicKey: given[0], privateKey: given[1] }
  return { keys, subject: env.VAPID_SUBJECT }
}

/** All of the named settings, or undefined where none is set; some without the others are a mistake. */
function all<const Names extends readonly ChannelSetting[]>(
  env: Environment,
  names: Names,
): { [Index in keyof Names]: string } | undefined
function all(env: Environment, names: readonly ChannelSetting[]): string[] | undefined {
  const given = names.flatMap((name) => env[name] ?? [])
  if (given.length === 0) return undefined
  if (given.length === names.length) return given
  const missing = names.filter((name) => env[name] === undefined)
  throw new Error(`${names.find((name) => env[name] !== undefined)} is set, so ${missing.join(', ')} is needed too.`)
}
