import { createHash } from 'node:crypto'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { z } from 'zod'
import type { Platform } from '../../../platform/index.ts'
import { findClient } from '../store/clients.ts'
import {
  consumePayload,
  findPayload,
  findPayloadByUid,
  putPayload,
  removeGrant,
  removePayload,
  type StoredPayload,
} from '../store/payloads.ts'

/** Keeps in PostgreSQL what the protocol must remember, for all servers. */
export function adapterFor(platform: Platform, kind: string): Adapter {
  const { database, vault } = platform
  const open = (stored: StoredPayload | undefined): AdapterPayload | undefined => {
    if (!stored) return undefined
    const payload = Payload.parse(JSON.parse(vault.open(stored.sealed, kind)))
    const consumed = stored.consumedAt === null ? {} : { consumed: Math.floor(Date.parse(stored.consumedAt) / 1000) }
    return { ...payload, ...consumed }
  }
  return {
    async upsert(id, payload, expiresIn: number | undefined) {
      await putPayload(database, {
        kind,
        digest: digestOf(id),
        sealed: vault.seal(JSON.stringify(payload), kind),
        grantDigest: kind !== 'Grant' && payload.grantId ? digestOf(payload.grantId) : null,
        uidDigest: payload.uid ? digestOf(payload.uid) : null,
        seconds: expiresIn ?? 600,
      })
    },
    find: async (id) =>
      kind === 'Client' ? clientOf(platform, id) : open(await findPayload(database, kind, digestOf(id))),
    findByUid: async (uid) => open(await findPayloadByUid(database, kind, digestOf(uid))),
    findByUserCode: async () => undefined,
    consume: (id) => consumePayload(database, kind, digestOf(id)),
    destroy: (id) => removePayload(database, kind, digestOf(id)),
    revokeByGrantId: (grantId) => removeGrant(database, digestOf(grantId)),
  }
}

const Payload = z.record(z.string(), z.unknown())

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A system that ended is none. */
async function clientOf({ database, vault }: Platform, id: string): Promise<AdapterPayload | undefined> {
  const client = await findClient(database, id)
  if (!client || client.endedAt !== null) return undefined
  return {
    client_id: client.id,
    client_name: client.name,
    client_secret: vault.open(client.secretSealed, client.id),
    redirect_uris: client.redirectUris,
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }
}
