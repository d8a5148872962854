import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

export type PushSecrets = { readonly token: string; readonly aesKey: string; readonly appId: string }

/** sha1 over the parts in the order of their characters, as every signature of the message push is made. */
export function signPush(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].toSorted().join(''))
    .digest('hex')
}

export function isSignedBy(signature: string, parts: readonly string[]): boolean {
  const [given, made] = [Buffer.from(signature), Buffer.from(signPush(parts))]
  return given.length === made.length && timingSafeEqual(given, made)
}

const randomBytes = 16
const lengthBytes = 4
const blockBytes = 32

/** What stands inside: 16 random bytes, the length, the message, the account's id; undefined where that is not so. */
export function openPush({ aesKey, appId }: PushSecrets, encrypted: string): string | undefined {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const plain = decrypt(key, Buffer.from(encrypted, 'base64'))
  if (plain === undefined || plain.length < randomBytes + lengthBytes) return undefined
  const length = plain.readUInt32BE(randomBytes)
  const begins = randomBytes + lengthBytes
  const sender = plain.subarray(begins + length).toString('utf8')
  return sender === appId ? plain.subarray(begins, begins + length).toString('utf8') : undefined
}

function decrypt(key: Buffer, bytes: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
    // Padded to blocks of 32 bytes, which the cipher itself does not know.
    decipher.setAutoPadding(false)
    return withoutPadding(Buffer.concat([decipher.update(bytes), decipher.final()]))
  } catch {
    return undefined
  }
}

function withoutPadding(padded: Buffer): Buffer | undefined {
  const count = padded.at(-1) ?? 0
  if (count < 1 || count > blockBytes || count > padded.length) return undefined
  return padded.subarray(0, padded.length - count)
}
