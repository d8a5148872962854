import { expect, test } from 'vitest'
import { canonicalQuery, sha256, signAcs3 } from './sign-acs3.ts'

test('the worked example of the documentation is signed as it is there', () => {
  // https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature, 固定参数示例
  const request = {
    method: 'POST',
    query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
    headers: {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-version': '2014-05-26',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-content-sha256': sha256(''),
      'x-acs-action': 'RunInstances',
    },
    body: '',
  }
  expect(signAcs3(request, 'YourAccessKeyId', 'YourAccessKeySecret')).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;' +
      'x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test('a query is encoded as the documentation asks, where browsers would do otherwise', () => {
  expect(canonicalQuery({ b: "a b*~!'()", a: '龙' })).toBe('a=%E9%BE%99&b=a%20b%2A~%21%27%28%29')
})
