import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, run, type Transaction, transaction, type Vault } from '../../../platform/index.ts'
import type { ChannelStores, VapidKeys, WechatToken } from './kept-secrets.ts'

/** What the gateways keep for all servers together, sealed. */
export function channelStores(database: Pool, vault: Vault): ChannelStores {
  return {
    wechatTokens: {
      read: (appId) => findToken(database, vault, appId),
      lock: (appId, work) =>
        transaction(database, async (tx) => {
          await lockToken(tx, appId)
          return work(await findToken(tx, vault, appId), (token) =>
            writeToken(tx, appId, sealToken(vault, appId, token)),
          )
        }),
    },
    vapid: { keep: (offered) => transaction(database, (tx) => keepVapidKeys(tx, vault, offered)) },
  }
}

const TokenRow = z.object({ value: z.string(), expiresAt: z.string() })

/** One under a former key counts as none: WeChat gives another for the asking. */
async function findToken(tx: Transaction, vault: Vault, appId: string): Promise<WechatToken | undefined> {
  const row = await maybeOne(
    tx,
    TokenRow,
    sql`select value, expires_at from notices.wechat_token where app_id = ${appId} and value is not null`,
  )
  if (!row?.value.startsWith(vault.header)) return undefined
  return { value: vault.open(row.value, tokenOwner(appId)), expiresAt: new Date(row.expiresAt) }
}

function sealToken(vault: Vault, appId: string, { value, expiresAt }: WechatToken): WechatToken {
  return { value: vault.seal(value, tokenOwner(appId)), expiresAt }
}

function tokenOwner(appId: string): string {
  return `notices.wechat-token ${appId}`
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

const vapidOwner = 'notices.vapid'
const clearLength = 43
const KeysRow = z.object({ publicKey: z.string(), privateKey: z.string() })
const keysInUse = sql`select public_key, private_key from notices.vapid_keys`

async function keepVapidKeys(tx: Transaction, vault: Vault, offered: VapidKeys): Promise<VapidKeys> {
  const sealed = vault.seal(offered.privateKey, vapidOwner)
  await run(
    tx,
    sql`
    insert into notices.vapid_keys (public_key, private_key) values (${offered.publicKey}, ${sealed})
    on conflict do nothing`,
  )
  const { publicKey, privateKey } = await one(tx, KeysRow, keysInUse)
  if (isClear(privateKey)) await resealVapidKeys(tx, vault)
  return { publicKey, privateKey: openKey(vault, privateKey) }
}

/** Seals the pair again under the present key, and answers whether that was needed. */
export async function resealVapidKeys(tx: Transaction, vault: Vault): Promise<number> {
  const row = await maybeOne(tx, KeysRow, sql`${keysInUse} for update`)
  if (!row || row.privateKey.startsWith(vault.header)) return 0
  const sealed = vault.seal(openKey(vault, row.privateKey), vapidOwner)
  return run(tx, sql`update notices.vapid_keys set private_key = ${sealed}`)
}

function openKey(vault: Vault, stored: string): string {
  return isClear(stored) ? stored : vault.open(stored, vapidOwner)
}

/** As an earlier version wrote it. */
function isClear(stored: string): boolean {
  return stored.length === clearLength
}
