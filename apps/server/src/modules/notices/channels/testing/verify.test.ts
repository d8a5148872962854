import { expect, test } from 'vitest'
import { expectedAcs3 } from './verify-acs3.ts'
import { expectedTc3 } from './verify-tc3.ts'
import { faultOfVapid } from './verify-vapid.ts'

test('the fake 阿里云 expects the signature of the documented example', () => {
  const exchange = {
    method: 'POST',
    url: new URL(
      'https://ecs.cn-shanghai.aliyuncs.com/?RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    ),
    headers: {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    },
    body: Buffer.alloc(0),
  }
  const signed = 'host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version'
  expect(expectedAcs3(exchange, signed, 'YourAccessKeySecret')).toBe(
    '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test('the fake 腾讯云 expects the signature of the documented example', () => {
  const exchange = {
    method: 'POST',
    url: new URL('https://cvm.tencentcloudapi.com/'),
    headers: {
      host: 'cvm.tencentcloudapi.com',
      'content-type': 'application/json; charset=utf-8',
      'x-tc-action': 'DescribeInstances',
      'x-tc-timestamp': '1551113065',
    },
    body: Buffer.from('{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'),
  }
  const secret = { signed: 'content-type;host;x-tc-action', secret: '*'.repeat(32) }
  expect(expectedTc3(exchange, '2019-02-25/cvm/tc3_request', secret)).toBe(
    '10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})

test('the fake push service takes the token of RFC 8292 at its time, and no other', () => {
  const token =
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6' +
    'Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9Ok' +
    'SSHzvoD1oA'
  const key = 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs'
  const at = { origin: 'https://push.example.net', now: new Date(1_453_500_000_000) }
  expect(faultOfVapid(`vapid t=${token}, k=${key}`, at)).toBeUndefined()
  expect(faultOfVapid(`vapid t=${token.replace('i3CY', 'i3CZ')}, k=${key}`, at)).toBe('signature')
  expect(faultOfVapid(`vapid t=${token}, k=${key}`, { ...at, origin: 'https://elsewhere.example' })).toBe('audience')
  expect(faultOfVapid(`vapid t=${token}, k=${key}`, { ...at, now: new Date(1_453_600_000_000) })).toBe('expired')
})
