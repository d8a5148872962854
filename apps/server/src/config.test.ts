import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing needs to be set for a local start', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ production: false, host: '127.0.0.1', port: 3000, demo: true, databaseUrl: undefined })
})

test('production starts without the demo unless it is asked for', () => {
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false)
  expect(readConfig({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true)
})

test('all that is wrong is said at once, by name', () => {
  const wrong = { PORT: 'ninety', DATABASE_URL: 'mysql://db', PUBLIC_URL: 'somewhere', CHAIN_DIGEST: 'md5' }
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name)
})

test('an empty setting is as good as none', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(3000)
})

test('tile sources are read from JSON, and what is none is refused', () => {
  const source = { id: 'city', name: '市政', layers: { base: 'https://t.example/{z}/{x}/{y}.png' }, attribution: '©' }
  expect(readConfig({ TILE_SOURCES: JSON.stringify([source]) }).tileSources).toEqual([
    { ...source, coordSys: 'wgs84', maxZoom: 18 },
  ])
  expect(() => readConfig({ TILE_SOURCES: 'https://t.example' })).toThrow('TILE_SOURCES')
})

test('systems that take files are named with their secret and department, by https in production', () => {
  const at = (url: string) => ({ 民政: { url, secret, unit: { areaCode: '350603003', name: '民政办' } } })
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  const read = (NODE_ENV: string, given: object) =>
    readConfig({ NODE_ENV, OUTPUT_CONNECTIONS: JSON.stringify(given) }).outputConnections.get('民政')?.url
  expect(read('test', at('http://127.0.0.1:1/'))).toBe('http://127.0.0.1:1/')
  expect(read('production', at('https://a.example/'))).toBe('https://a.example/')
  expect(() => read('production', at('http://a.example/'))).toThrow('OUTPUT_CONNECTIONS')
  expect(() => read('test', { 民政: { ...at('http://a.example/').民政, secret: 'short' } })).toThrow(/^(?!.*short)/)
})

test('an identity provider needs a client id', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow('OIDC_CLIENT_ID')
})

test('without settings for them there is no gateway, and nothing to configure for Web Push', () => {
  const config = readConfig({})
  expect(config.sms).toMatchObject({ aliyun: undefined, tencent: undefined, http: undefined, order: [] })
  expect(config).toMatchObject({ wechat: undefined, mail: undefined, push: { keys: undefined, privateHosts: true } })
  expect(readConfig({ NODE_ENV: 'production' }).push.privateHosts).toBe(false)
})

const aliyun = { ALIYUN_SMS_KEY_ID: 'k', ALIYUN_SMS_KEY_SECRET: 's', ALIYUN_SMS_SIGN_NAME: '龙文区' }
const ownGateway = { HTTP_SMS_URL: 'http://10.0.0.9/sms/', HTTP_SMS_SECRET: 'sixteen characters' }

test('text messages try every configured gateway, in the order asked for', () => {
  expect(readConfig({ ...aliyun, ...ownGateway }).sms.order).toEqual(['aliyun', 'http'])
  const asked = readConfig({ ...aliyun, ...ownGateway, SMS_GATEWAYS: 'http, aliyun' })
  expect(asked.sms).toMatchObject({ order: ['http', 'aliyun'], http: { url: 'http://10.0.0.9/sms' } })
})

test('half a gateway, an unknown one and one without its settings are said by name', () => {
  expect(() => readConfig({ ALIYUN_SMS_KEY_ID: 'k' })).toThrow('ALIYUN_SMS_KEY_SECRET')
  expect(() => readConfig({ WECHAT_APP_SECRET: 's' })).toThrow('WECHAT_APP_ID')
  expect(() => readConfig({ MAIL_FROM: 'e@example.cn' })).toThrow('SMTP_URL')
  expect(() => readConfig({ SMS_GATEWAYS: 'pigeon' })).toThrow('pigeon')
  expect(() => readConfig({ ...aliyun, SMS_GATEWAYS: 'tencent' })).toThrow('tencent')
  const short = { HTTP_SMS_SECRET: 'short', SMTP_URL: 'mail.example.cn', VAPID_PUBLIC_KEY: 'x', VAPID_SUBJECT: 'me' }
  for (const name of Object.keys(short)) expect(() => readConfig(short)).toThrow(name)
})
