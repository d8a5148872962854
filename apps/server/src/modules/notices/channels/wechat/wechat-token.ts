import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { call } from '../call.ts'
import type { SendOutcome } from '../channel.ts'
import type { WechatToken, WechatTokenStore } from '../kept-secrets.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { readJson } from '../read-json.ts'
import { wechatOutcome } from './wechat-outcome.ts'

type Settings = Pick<NonNullable<Config['wechat']>, 'url' | 'appId' | 'appSecret'>

/** A token, or why there is none; nothing was sent then. */
type Found = { readonly kind: 'token'; readonly value: string } | Exclude<SendOutcome, { kind: 'sent' | 'unclear' }>

export type TokenHolder = {
  /** A token to use; one that WeChat just refused is named, to get another. */
  readonly get: (refused?: string) => Promise<Found>
}

/** Renewed this long before it ends, so that none ends on its way. */
const marginMilliseconds = 60_000

/** The one access token of an account, for all servers. */
export function holdToken(settings: Settings, store: WechatTokenStore): TokenHolder {
  return holdShared({ key: settings.appId, store, ask: (refused) => askToken(settings, refused) })
}

type Shared = {
  /** Under what all servers keep it. */
  readonly key: string
  readonly store: WechatTokenStore
  readonly ask: (refused: string | undefined) => Promise<WechatToken | Exclude<Found, { kind: 'token' }>>
}

/** Remembers it in this process, asks once for all who wait, and leaves renewing to one server at a time. */
export function holdShared({ key, store, ask }: Shared): TokenHolder {
  let known: WechatToken | undefined
  let renewing: Promise<Found> | undefined

  async function renew(refused: string | undefined): Promise<Found> {
    const kept = await store.read(key)
    known = isUsable(kept, refused) ? kept : undefined
    if (known) return { kind: 'token', value: known.value }
    return store.lock(key, async (locked, write) => {
      const found = isUsable(locked, refused) ? locked : await ask(refused)
      if ('kind' in found) return found
      if (found !== locked) await write(found)
      known = found
      return { kind: 'token', value: found.value }
    })
  }

  return {
    get: async (refused) => {
      if (known && isUsable(known, refused)) return { kind: 'token', value: known.value }
      renewing ??= renew(refused).finally(() => {
        renewing = undefined
      })
      const found = await renewing
      // Somebody else's question, who did not know yet that this one is refused.
      return found.kind === 'token' && found.value === refused ? renew(refused) : found
    },
  }
}

function isUsable(token: WechatToken | undefined, refused: string | undefined): token is WechatToken {
  return token !== undefined && token.value !== refused && token.expiresAt.getTime() - marginMilliseconds > Date.now()
}

/** The token it gives everybody; where that is the one it refuses, a new one by force, of which there are 20 a day. */
async function askToken(settings: Settings, refused: string | undefined) {
  const given = await askOnce(settings, false)
  return 'value' in given && given.value === refused ? askOnce(settings, true) : given
}

const Given = z.object({
  access_token: z.optional(z.string()),
  expires_in: z.optional(z.number()),
  errcode: z.optional(z.number()),
})

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html */
async function askOnce(
  { url, appId, appSecret }: Settings,
  force: boolean,
): Promise<WechatToken | Exclude<Found, { kind: 'token' }>> {
  const body = JSON.stringify({
    grant_type: 'client_credential',
    appid: appId,
    secret: appSecret,
    force_refresh: force,
  })
  const headers = { 'content-type': 'application/json' }
  const asked = { method: 'POST', url: new URL(`${url}/cgi-bin/stable_token`), headers, body } as const
  const answer = await call(asked, new AbortController().signal)
  if (answer.kind !== 'answer') return { kind: 'later', code: `token-${answer.code}` }
  const given = readJson(Given, answer.text)
  if (given?.access_token !== undefined && given.expires_in !== undefined)
    return { value: given.access_token, expiresAt: new Date(Date.now() + given.expires_in * 1000) }
  const outcome = given?.errcode === undefined ? outcomeOfStatus(answer) : wechatOutcome(given.errcode)
  return outcome.kind === 'refused' || outcome.kind === 'later' ? outcome : { kind: 'later', code: 'token' }
}
