import { resolve } from 'node:path'
import { z } from 'zod'
import { readMail, readSms, readVapid, readWechat, readWechatPages } from './channel-settings.ts'
import { readConnections } from './inbound-settings.ts'
import { readOutputConnections } from './output-settings.ts'

const Port = z.coerce.number().int().min(0).max(65_535)
const Switch = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true')
const Url = z.url().transform((text) => text.replace(/\/$/, ''))
const Base64Url = z.string().regex(/^[\w-]+$/, 'must be base64url')
const PostgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')

/** Every setting there is; README lists the ones that matter first. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: Port.default(3000),
  PUBLIC_URL: Url.optional(),
  TRUST_PROXY: z.string().optional(),
  EMBED_ORIGINS: z
    .string()
    .regex(/^(https?:\/\/[\w.:*-]+( +|$))*$/, 'must be origins such as https://www.city.gov.cn')
    .default(''),
  DATABASE_URL: PostgresUrl.optional(),
  DATABASE_OWNER_URL: PostgresUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(20),
  DATA_DIR: z.string().default('data'),
  DATA_KEY: z.string().optional(),
  DATA_KEYS_OLD: z.string().default(''),
  DATA_CIPHER: z.enum(['aes-256-gcm', 'sm4-gcm']).default('aes-256-gcm'),
  STORAGE_DIR: z.string().optional(),
  ORDERS_DIR: z.string().optional(),
  DEMO: Switch.optional(),
  CITY_NAME: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  OIDC_ISSUER: Url.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('统一身份认证'),
  OIDC_SCOPE: z.string().default('openid phone'),
  OIDC_PHONE_CLAIM: z.string().default('phone_number'),
  TIANDITU_KEY: z.string().optional(),
  TILE_SOURCES: z.string().optional(),
  CHAIN_DIGEST: z.enum(['sha256', 'sm3']).default('sha256'),
  CATEGORY_LLM_URL: Url.optional(),
  CATEGORY_LLM_MODEL: z.string().default('qwen'),
  CATEGORY_LLM_KEY: z.string().optional(),
  CATEGORY_LLM_MILLISECONDS: z.coerce.number().int().min(100).max(30_000).default(2500),
  ASR_URL: Url.optional(),
  ASR_MODEL: z.string().default('sensevoice'),
  ASR_KEY: z.string().optional(),
  SMS_GATEWAYS: z.string().optional(),
  SMS_RECEIPT_TOKEN: z.string().min(16).optional(),
  ALIYUN_SMS_KEY_ID: z.string().optional(),
  ALIYUN_SMS_KEY_SECRET: z.string().optional(),
  ALIYUN_SMS_SIGN_NAME: z.string().optional(),
  ALIYUN_SMS_URL: Url.default('https://dysmsapi.aliyuncs.com'),
  TENCENT_SMS_SECRET_ID: z.string().optional(),
  TENCENT_SMS_SECRET_KEY: z.string().optional(),
  TENCENT_SMS_APP_ID: z.string().optional(),
  TENCENT_SMS_SIGN_NAME: z.string().optional(),
  TENCENT_SMS_REGION: z.string().default('ap-guangzhou'),
  TENCENT_SMS_URL: Url.default('https://sms.tencentcloudapi.com'),
  HTTP_SMS_URL: Url.optional(),
  HTTP_SMS_SECRET: z.string().min(16).optional(),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_VERSION: z.enum(['formal', 'trial', 'developer']).default('formal'),
  WECHAT_URL: Url.default('https://api.weixin.qq.com'),
  WECHAT_PUSH_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{3,32}$/, 'must be 3 to 32 letters and digits')
    .optional(),
  WECHAT_PUSH_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, 'must be the 43 letters and digits of EncodingAESKey')
    .optional(),
  WECHAT_PAGES_APP_ID: z.string().optional(),
  WECHAT_PAGES_APP_SECRET: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().regex(/@/, 'must be a mail address').optional(),
  VAPID_PUBLIC_KEY: Base64Url.length(87).optional(),
  VAPID_PRIVATE_KEY: Base64Url.length(43).optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(https:\/\/|mailto:.+@)/, 'must be https:// or mailto:')
    .optional(),
  PUSH_PRIVATE_HOSTS: Switch.optional(),
  INBOUND_CONNECTIONS: z.string().optional(),
  OUTPUT_CONNECTIONS: z.string().optional(),
  TELEPHONE_URL: Url.optional(),
  TELEPHONE_KEY: z.string().optional(),
})

export type Config = ReturnType<typeof shape>

/** Reads the settings once; what is wrong is said in one message, all of it, before anything starts. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings (environment variables) that cannot be used:\n${lines.join('\n')}`)
  }
  return shape(parsed.data)
}

function shape(env: z.infer<typeof Environment>) {
  const dataDir = resolve(import.meta.dirname, '../../..', env.DATA_DIR)
  const production = env.NODE_ENV === 'production'
  return {
    production,
    test: env.NODE_ENV === 'test',
    host: env.HOST,
    port: env.PORT,
    /** Where people reach the platform, without a slash at the end; unknown on a plain local start. */
    publicUrl: env.PUBLIC_URL,
    /** Addresses of proxies whose X-Forwarded headers are believed. */
    trustProxy: env.TRUST_PROXY,
    /** Sites that may show the residents' page in a frame. */
    embedOrigins: env.EMBED_ORIGINS.split(' ').filter((origin) => origin !== ''),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    databasePool: env.DATABASE_POOL,
    dataDir,
    /** Seals personal data; without it a key is kept beside the embedded database. */
    dataKey: env.DATA_KEY,
    /** Former keys, until everything is sealed again: `npm run reseal`. */
    oldDataKeys: env.DATA_KEYS_OLD.split(/[\s,]+/).filter((text) => text !== ''),
    dataCipher: env.DATA_CIPHER,
    storageDir: env.STORAGE_DIR ? resolve(env.STORAGE_DIR) : resolve(dataDir, 'files'),
    /** Below it hotlines drop the files of their work orders, each in a folder of its own. */
    ordersDir: env.ORDERS_DIR ? resolve(env.ORDERS_DIR) : undefined,
    demo: env.DEMO ?? !production,
    cityName: env.CITY_NAME,
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    metricsToken: env.METRICS_TOKEN,
    oidc: readOidc(env),
    tiandituKey: env.TIANDITU_KEY,
    tileSources: readTileSources(env.TILE_SOURCES),
    chainDigest: env.CHAIN_DIGEST,
    asr: env.ASR_URL === undefined ? undefined : { url: env.ASR_URL, model: env.ASR_MODEL, key: env.ASR_KEY },
    /** A language model on the premises that is asked where a category is not clear. */
    categoryAssistant: readAssistant(env),
    /** Where a call between two numbers is ordered. */
    telephone: env.TELEPHONE_URL === undefined ? undefined : { url: env.TELEPHONE_URL, key: env.TELEPHONE_KEY },
    /** Where data of other departments is fetched, by name. */
    inboundConnections: readConnections(env.INBOUND_CONNECTIONS),
    /** Where the files of forms are sent, by name. */
    outputConnections: readOutputConnections(env.OUTPUT_CONNECTIONS, production),
    sms: readSms(env),
    wechat: readWechat(env),
    /** The service account in whose name pages inside WeChat use its JS-SDK. */
    wechatPages: readWechatPages(env),
    mail: readMail(env),
    push: {
      ...readVapid(env),
      /** Whether a browser may name a push service in a private network; where anybody can reach us, it must not. */
      privateHosts: env.PUSH_PRIVATE_HOSTS ?? !production,
    },
  } as const
}

function readAssistant(env: z.infer<typeof Environment>) {
  if (!env.CATEGORY_LLM_URL) return undefined
  const { CATEGORY_LLM_URL: url, CATEGORY_LLM_MODEL: model, CATEGORY_LLM_KEY: key } = env
  return { url, model, key, withinMilliseconds: env.CATEGORY_LLM_MILLISECONDS }
}

function readOidc(env: z.infer<typeof Environment>) {
  if (!env.OIDC_ISSUER) return undefined
  if (!env.OIDC_CLIENT_ID) throw new Error('OIDC_ISSUER is set, so OIDC_CLIENT_ID is needed too.')
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    name: env.OIDC_NAME,
    scope: env.OIDC_SCOPE,
    phoneClaim: env.OIDC_PHONE_CLAIM,
  }
}

/** A raster base map; `{z}`, `{x}` and `{y}` in each layer's address are filled in by the server. */
const TileSource = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  coordSys: z.enum(['wgs84', 'gcj02', 'bd09']).default('wgs84'),
  layers: z.record(z.string().regex(/^[a-z0-9-]+$/), z.url()),
  attribution: z.string(),
  maxZoom: z.int().min(1).max(22).default(18),
})
export type TileSource = z.infer<typeof TileSource>

function readTileSources(text: string | undefined): readonly TileSource[] {
  if (text === undefined) return []
  try {
    return z.array(TileSource).parse(JSON.parse(text))
  } catch (error) {
    throw new Error('TILE_SOURCES must be a JSON list of tile sources; see the administrator guide.', { cause: error })
  }
}
