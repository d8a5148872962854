import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { type Answer, call } from '../call.ts'
import type { SendOutcome } from '../channel.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { readJson } from '../read-json.ts'
import { wechatOutcome } from './wechat-outcome.ts'
import type { TokenHolder } from './wechat-token.ts'

type Settings = NonNullable<Config['wechat']>
type Asking = { readonly settings: Pick<Settings, 'url'>; readonly tokens: TokenHolder }
export type Account = Asking & { readonly settings: Settings }

/** One question to WeChat's server; without a body it is a GET. */
export type Question = {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

export type Unsaid = Exclude<SendOutcome, { kind: 'sent' }>
export type Said = { readonly kind: 'said'; readonly answer: Answer } | Unsaid

/** Somebody renewed the token meanwhile, or it ended sooner than said. */
const staleToken = new Set([40001, 40014, 42001])

type Stale = { readonly kind: 'stale'; readonly errcode: number }

/** Asks with the account's token; where that is no longer taken, once more with a fresh one. */
export async function ask(account: Asking, question: Question, signal: AbortSignal): Promise<Said> {
  const token = await account.tokens.get()
  if (token.kind !== 'token') return token
  const first = await askOnce(account, { question, token: token.value }, signal)
  if (first.kind !== 'stale') return first
  const fresh = await account.tokens.get(token.value)
  if (fresh.kind !== 'token') return fresh
  const second = await askOnce(account, { question, token: fresh.value }, signal)
  return second.kind === 'stale' ? asUnsaid(wechatOutcome(second.errcode)) : second
}

const Result = z.object({ errcode: z.number() })

async function askOnce(
  { settings }: Asking,
  { question, token }: { readonly question: Question; readonly token: string },
  signal: AbortSignal,
): Promise<Said | Stale> {
  const url = new URL(`${settings.url}${question.path}`)
  url.search = new URLSearchParams({ access_token: token, ...question.query }).toString()
  const answer = await call(
    question.body === undefined
      ? { method: 'GET', url, headers: {} }
      : {
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(question.body),
        },
    signal,
  )
  if (answer.kind !== 'answer') return answer
  if (answer.header('content-type')?.startsWith('image/')) return { kind: 'said', answer }
  const errcode = readJson(Result, answer.text)?.errcode
  if (errcode === undefined) return asUnsaid(outcomeOfStatus(answer))
  if (staleToken.has(errcode)) return { kind: 'stale', errcode }
  return errcode === 0 ? { kind: 'said', answer } : asUnsaid(wechatOutcome(errcode))
}

function asUnsaid(outcome: SendOutcome): Unsaid {
  return outcome.kind === 'sent' ? { kind: 'unclear', code: 'unreadable' } : outcome
}
