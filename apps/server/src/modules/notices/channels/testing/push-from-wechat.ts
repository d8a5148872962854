import { createCipheriv, randomBytes } from 'node:crypto'
import { signPush } from '../wechat/push-envelope.ts'
import { fakeAccounts } from './fake-settings.ts'

const { appId, pushToken, pushAesKey } = fakeAccounts.wechat
const block = 32

type Push = { readonly query: Readonly<Record<string, string>>; readonly body: { readonly Encrypt: string } }

/** A message as WeChat's servers push it: encrypted for us and signed, with the time it is sent at. */
export function sealPush(message: object, { at = new Date(), from = appId }: { at?: Date; from?: string } = {}): Push {
  const text = Buffer.from(JSON.stringify(message))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(from)])
  const padding = block - (plain.length % block)
  const key = Buffer.from(`${pushAesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)])
  const Encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const [timestamp, nonce] = [String(Math.floor(at.getTime() / 1000)), randomBytes(5).toString('hex')]
  const signature = signPush([pushToken, timestamp, nonce, Encrypt])
  return { query: { timestamp, nonce, msg_signature: signature, encrypt_type: 'aes' }, body: { Encrypt } }
}

export function mediaVerdict(traceId: string, suggest: 'pass' | 'review' | 'risky') {
  const label = suggest === 'pass' ? 100 : 20002
  return {
    ToUserName: 'gh_000000000000',
    FromUserName: 'openid-of-the-platform',
    CreateTime: Math.floor(Date.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: appId,
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [],
  }
}

export async function pushToServer(url: string, message: object): Promise<void> {
  const { query, body } = sealPush(message)
  const answer = await fetch(`${url}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`the push was answered with ${answer.status}`)
}
