import { createHash, createHmac } from 'node:crypto'

export type Tc3Request = {
  readonly service: string
  readonly host: string
  readonly contentType: string
  readonly action: string
  readonly body: string
  readonly unixSeconds: number
}

const algorithm = 'TC3-HMAC-SHA256'
const signedHeaders = 'content-type;host;x-tc-action'

/** The Authorization header of Tencent Cloud's signature v3: https://cloud.tencent.com/document/api/382/52072 */
export function signTc3(request: Tc3Request, secretId: string, secretKey: string): string {
  const { service, host, contentType, action, body, unixSeconds } = request
  const headers = [`content-type:${contentType}`, `host:${host}`, `x-tc-action:${action.toLowerCase()}`]
  const canonical = ['POST', '/', '', ...headers, '', signedHeaders, sha256(body)].join('\n')
  // The day in UTC, whatever the day in Beijing.
  const day = new Date(unixSeconds * 1000).toISOString().slice(0, 10)
  const scope = `${day}/${service}/tc3_request`
  const key = [day, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`)
  const signature = hmac(key, [algorithm, unixSeconds, scope, sha256(canonical)].join('\n')).toString('hex')
  return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
