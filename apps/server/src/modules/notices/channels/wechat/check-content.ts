import * as z from 'zod/mini'
import type { MediaAsked, MediaCheck, TextAsked, TextCheck } from '../channel.ts'
import { readJson } from '../read-json.ts'
import { type Account, ask } from './ask.ts'

/** 论坛: what strangers may read. */
const scene = 3
const textLimit = 2500

/** The person has not used the mini-program for two hours, or never did: WeChat checks nothing for them. */
const unknownPerson = new Set(['61010', '40003'])

const Checked = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.optional(z.number()) }),
})

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
export async function checkText(
  account: Account,
  { openid, text }: TextAsked,
  signal: AbortSignal,
): Promise<TextCheck> {
  const body = { version: 2, scene, openid, content: [...text].slice(0, textLimit).join('') }
  const said = await ask(account, { path: '/wxa/msg_sec_check', body }, signal)
  if (said.kind !== 'said') return unchecked(said)
  const result = readJson(Checked, said.answer.text)?.result
  return result === undefined
    ? { kind: 'later', code: 'unreadable' }
    : { kind: 'checked', suggest: result.suggest, label: result.label ?? 0 }
}

const Begun = z.object({ trace_id: z.string() })

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html */
export async function checkMedia(
  account: Account,
  { openid, url, kind }: MediaAsked,
  signal: AbortSignal,
): Promise<MediaCheck> {
  const body = { version: 2, scene, openid, media_url: url, media_type: kind === 'sound' ? 1 : 2 }
  const said = await ask(account, { path: '/wxa/media_check_async', body }, signal)
  if (said.kind !== 'said') return unchecked(said)
  const traceId = readJson(Begun, said.answer.text)?.trace_id
  return traceId === undefined ? { kind: 'later', code: 'unreadable' } : { kind: 'begun', traceId }
}

/** What trying again does not mend is left to a person. */
function unchecked(said: { readonly kind: 'refused' | 'later' | 'unclear'; readonly code: string }) {
  const { code } = said
  if (unknownPerson.has(code)) return { kind: 'unknown-person', code } as const
  return said.kind === 'refused' ? ({ kind: 'refused', code } as const) : ({ kind: 'later', code } as const)
}
