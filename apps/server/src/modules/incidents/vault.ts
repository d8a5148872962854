import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps what identifies a reporter: sealed for reading, and as keyed hashes for finding. Everything in hex. */
export type Vault = {
  readonly seal: (text: string, owner: string) => string
  readonly open: (sealed: string, owner: string) => string
  readonly index: (purpose: 'phone' | 'phoneTail', text: string) => string
  /** 128 bits that only this server can make again, so that a report sent twice is answered with the same key. */
  readonly followKey: (reporterId: string) => string
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM; `owner` is bound in, so that sealed text moved to another row does not open. */
export function openVault(key: Uint8Array): Vault {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `ejia ${purpose}`, 32))
  const [cipherKey, indexKey, followSecret] = [derive('reporter'), derive('index'), derive('follow')]
  return {
    seal(text, owner) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('hex')
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'hex')
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
    index: (purpose, text) => createHmac('sha256', indexKey).update(`${purpose}\n${text}`).digest('hex'),
    followKey: (reporterId) =>
      createHmac('sha256', followSecret).update(reporterId).digest().subarray(0, 16).toString('base64url'),
  }
}

export function hashFollowKey(followKey: string): string {
  return createHash('sha256').update(followKey).digest('hex')
}
