import { createHash } from 'node:crypto'
import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { type Platform, type Route, route, transaction } from '../../../platform/index.ts'
import { isSignedBy, openPush } from '../channels/wechat/push-envelope.ts'
import type { Desk } from '../desk.ts'
import { isNewPush } from '../store/wechat-push.ts'
import { actOnPush } from '../wechat-events.ts'

/** What WeChat pushes, believed only where it is signed with our token, encrypted with our key, and fresh. */
export function wechatPushRoutes(desk: Desk, { config }: Pick<Platform, 'config'>): Route[] {
  const { wechat } = config
  const secrets = wechat?.push && { ...wechat.push, appId: wechat.appId }
  return [
    route(api.checkWechatPush, async ({ input: { query }, reply }) => {
      const { signature, timestamp, nonce, echostr } = query
      if (!secrets || !isSignedBy(signature, [secrets.token, timestamp, nonce])) throw new Refusal('not-found')
      return sayPlain(reply, echostr)
    }),
    route(api.receiveWechatPush, async ({ input: { query, body }, reply }) => {
      const { timestamp, nonce, msg_signature: signature } = query
      const encrypted = readEnvelope(body)
      if (!secrets || !encrypted || !isSignedBy(signature, [secrets.token, timestamp, nonce, encrypted]))
        throw new Refusal('not-found')
      if (!isFresh(timestamp, desk.clock())) throw new Refusal('input.invalid', { field: 'query.timestamp' })
      const text = openPush(secrets, encrypted)
      if (text === undefined) throw new Refusal('input.invalid', { field: 'body' })
      await transaction(desk.database, async (tx) => {
        if (await isNewPush(tx, digest(text))) await actOnPush(tx, desk, text)
      })
      return sayPlain(reply, 'success')
    }),
  ]
}

const Envelope = z.object({ Encrypt: z.string() })

/** JSON, whether it says so of itself or comes as plain text. */
function readEnvelope(body: unknown): string | undefined {
  try {
    return z.parse(Envelope, typeof body === 'string' ? JSON.parse(body) : body).Encrypt
  } catch {
    return undefined
  }
}

const freshMilliseconds = 3_600_000

/** An hour for its repetitions and for clocks that differ; what is older is a copy. */
function isFresh(timestamp: string, now: string): boolean {
  return Math.abs(Number(timestamp) * 1000 - Date.parse(now)) <= freshMilliseconds
}

/** The same message comes in another envelope each time: its own words tell it apart. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function sayPlain(reply: FastifyReply, text: string) {
  return reply.type('text/plain; charset=utf-8').send(text)
}
