import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { call } from '../call.ts'
import type { WechatSession } from '../channel.ts'
import { readJson } from '../read-json.ts'

type Settings = NonNullable<Config['wechat']>

const Session = z.object({
  openid: z.optional(z.string()),
  unionid: z.optional(z.string()),
  errcode: z.optional(z.number()),
})

const refused: Readonly<Record<number, 'code' | 'person' | 'settings'>> = {
  40029: 'code',
  40163: 'code',
  40226: 'person',
  40013: 'settings',
  40125: 'settings',
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
export async function codeToSession(
  { url, appId, appSecret }: Settings,
  code: string,
  signal: AbortSignal,
): Promise<WechatSession> {
  const address = new URL(`${url}/sns/jscode2session`)
  const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }
  address.search = new URLSearchParams(query).toString()
  const answer = await call({ method: 'GET', url: address, headers: {} }, signal)
  if (answer.kind !== 'answer') return { kind: 'later', code: answer.code }
  const session = readJson(Session, answer.text)
  if (session?.openid)
    return { kind: 'known', openid: session.openid, ...(session.unionid && { unionid: session.unionid }) }
  const errcode = session?.errcode ?? 0
  const because = refused[errcode]
  return because === undefined
    ? { kind: 'later', code: errcode === 0 ? `http-${answer.status}` : String(errcode) }
    : { kind: 'refused', code: String(errcode), because }
}
