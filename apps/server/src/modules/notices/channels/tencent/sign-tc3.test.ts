import { expect, test } from 'vitest'
import { signTc3 } from './sign-tc3.ts'

test('the worked example of the documentation is signed as it is there', () => {
  // https://cloud.tencent.com/document/api/382/52072: the example computes with the stars that hide its key.
  const stars = '*'.repeat(32)
  const request = {
    service: 'cvm',
    host: 'cvm.tencentcloudapi.com',
    contentType: 'application/json; charset=utf-8',
    action: 'DescribeInstances',
    body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    unixSeconds: 1_551_113_065,
  }
  expect(signTc3(request, `AKID${stars}`, stars)).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${stars}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, ` +
      'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})
