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

test('an identity provider needs a client id', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow('OIDC_CLIENT_ID')
})
