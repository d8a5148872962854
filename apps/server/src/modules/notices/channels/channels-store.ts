import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, run, type Transaction, transaction } from '../../../platform/index.ts'
import type { ChannelStores, VapidKeys, WechatToken } from './kept-secrets.ts'

/** What the gateways keep for all servers together. */
export function channelStores(database: Pool): ChannelStores {
  return {
    wechatTokens: {
      read: (appId) => findToken(database, appId),
      lock: (appId, work) =>
        transaction(database, async (tx) => {
          await lockToken(tx, appId)
          return work(await findToken(tx, appId), (token) => writeToken(tx, appId, token))
        }),
    },
    vapid: { keep: (offered) => keepVapidKeys(database, offered) },
  }
}

const TokenRow = z.object({ value: z.string(), expiresAt: z.string() })

async function findToken(tx: Transaction, appId: string): Promise<WechatToken | undefined> {
  const row = await maybeOne(
    tx,
    TokenRow,
    sql`select value, expires_at from notices.wechat_token where app_id = ${appId} and value is not null`,
  )
  return row && { value: row.value, expiresAt: new Date(row.expiresAt) }
}

async function lockToken(tx: Transaction, appId: string): Promise<void> {
  await run(tx, sql`insert into notices.wechat_token (app_id) values (${appId}) on conflict do nothing`)
  await run(tx, sql`select from notices.wechat_token where app_id = ${appId} for update`)
}

async function writeToken(tx: Transaction, appId: string, { value, expiresAt }: WechatToken): Promise<void> {
  await run(
    tx,
    sql`update notices.wechat_token set value = ${value}, expires_at = ${expiresAt} where app_id = ${appId}`,
  )
}

const KeysRow = z.object({ publicKey: z.string(), privateKey: z.string() })

async function keepVapidKeys(tx: Transaction, { publicKey, privateKey }: VapidKeys): Promise<VapidKeys> {
  await run(
    tx,
    sql`insert into notices.vapid_keys (public_key, private_key) values (${publicKey}, ${privateKey})
      on conflict do nothing`,
  )
  return one(tx, KeysRow, sql`select public_key, private_key from notices.vapid_keys`)
}
