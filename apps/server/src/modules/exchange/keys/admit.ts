import type { KeyScope } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { countAttempt, type Platform } from '../../../platform/index.ts'
import { findKeyByDigest, type StoredKey } from '../store/keys.ts'
import { keyState } from './key-state.ts'
import { digestOf } from './secret.ts'

/** The key that lets another system do this; refused without saying what is wrong with it. */
export async function admit(
  { database }: Pick<Platform, 'database'>,
  secret: string | undefined,
  scope: KeyScope,
): Promise<StoredKey> {
  const key = secret === undefined ? undefined : await findKeyByDigest(database, digestOf(secret))
  if (!key || keyState(key) !== 'valid' || !key.scopes.includes(scope)) throw new Refusal('key.wrong')
  const limit = { purpose: 'exchange.key', key: key.id, most: key.perMinute, windowSeconds: 60 }
  const { allowed, retryAfterSeconds } = await countAttempt(database, limit)
  if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
  return key
}

/** The same where the key comes as bearer token. */
export function admitBearer(
  platform: Pick<Platform, 'database'>,
  { headers }: FastifyRequest,
  scope: KeyScope,
): Promise<StoredKey> {
  return admit(platform, /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1], scope)
}
