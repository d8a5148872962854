import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { type Platform, transaction } from '../../../platform/index.ts'
import { addSigningKey, listSigningKeys, removeOldSigningKeys } from '../store/signing-keys.ts'

const signsDays = 90
/** From when it was made; much longer than anything lives that it signed. */
const believedDays = 97

const Jwk = z.looseObject({ kty: z.literal('RSA') })

/** All that are believed, the newest first; made where there is none. */
export async function readSigningKeys({ database, vault }: Platform): Promise<JWK[]> {
  const stored = await listSigningKeys(database)
  return stored.map(({ id, sealed }) => ({
    ...Jwk.parse(JSON.parse(vault.open(sealed, id))),
    kid: id,
    use: 'sig',
    alg: 'RS256',
  }))
}

/** A new key every three months; the one before is believed for a week more. */
export async function rotateSigningKeys({ database, vault }: Platform): Promise<void> {
  const [newest] = await listSigningKeys(database)
  const age = newest ? Date.now() - Date.parse(newest.createdAt) : Number.POSITIVE_INFINITY
  if (age < signsDays * 86_400_000) return
  const id = newId()
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const sealed = vault.seal(JSON.stringify(privateKey.export({ format: 'jwk' })), id)
  await transaction(database, (tx) => addSigningKey(tx, { id, sealed, days: signsDays }))
  await removeOldSigningKeys(database, believedDays)
}
