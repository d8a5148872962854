import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handled } from './fake.ts'

export type MediaAsked = { readonly traceId: string; readonly url: string; readonly openid: string }

const Text = z.object({
  version: z.literal(2),
  scene: z.int(),
  openid: z.string(),
  content: z.string().check(z.minLength(1), z.maxLength(2500)),
})

const Media = z.object({
  version: z.literal(2),
  scene: z.int(),
  openid: z.string(),
  media_url: z.url(),
  media_type: z.union([z.literal(1), z.literal(2)]),
})

/** msg_sec_check finds 赌博 risky and 加微信 to be reviewed; nobody whose openid begins with `old` was here lately. */
export function fakeContentChecks() {
  const asked: MediaAsked[] = []
  return {
    asked: (): readonly MediaAsked[] => asked,
    handle: ({ url, body }: Exchange): Handled => {
      if (url.pathname === '/wxa/msg_sec_check') return checkText(body.toString('utf8'))
      if (url.pathname !== '/wxa/media_check_async') return { reply: { status: 404 } }
      const media = readJson(Media, body.toString('utf8'))
      if (media === undefined) return refuse(47001)
      if (isUnknown(media.openid)) return refuse(61010)
      const traceId = randomUUID()
      asked.push({ traceId, url: media.media_url, openid: media.openid })
      return { reply: { body: { errcode: 0, errmsg: 'ok', trace_id: traceId } } }
    },
  }
}

function checkText(body: string): Handled {
  const text = readJson(Text, body)
  if (text === undefined) return refuse(47001)
  if (isUnknown(text.openid)) return refuse(61010)
  const [suggest, label] = text.content.includes('赌博')
    ? ['risky', 20006]
    : text.content.includes('加微信')
      ? ['review', 10001]
      : ['pass', 100]
  return {
    reply: { body: { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), result: { suggest, label }, detail: [] } },
  }
}

function isUnknown(openid: string): boolean {
  return openid.startsWith('old')
}

/** Always HTTP 200; what is wrong stands in the body. */
export function refuse(errcode: number): Handled {
  return { reply: { body: { errcode, errmsg: 'refused by the fake' } } }
}
