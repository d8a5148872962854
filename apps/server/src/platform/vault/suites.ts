import { createCipheriv, createDecipheriv } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'

const cipherNames = ['aes-256-gcm', 'sm4-gcm'] as const
export type CipherName = (typeof cipherNames)[number]

type Sealed = { readonly tag: Uint8Array; readonly bytes: Uint8Array }

export type Suite = {
  readonly name: CipherName
  /** Stands in every sealed text; never reused for another cipher. */
  readonly number: number
  readonly keyBytes: number
  readonly seal: (key: Uint8Array, iv: Uint8Array, text: { plain: Uint8Array; owner: Uint8Array }) => Sealed
  readonly open: (key: Uint8Array, iv: Uint8Array, sealed: Sealed & { owner: Uint8Array }) => Uint8Array
}

const aes: Suite = {
  name: 'aes-256-gcm',
  number: 1,
  keyBytes: 32,
  seal(key, iv, { plain, owner }) {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(owner)
    const bytes = Buffer.concat([cipher.update(plain), cipher.final()])
    return { tag: cipher.getAuthTag(), bytes }
  },
  open(key, iv, { tag, bytes, owner }) {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(owner).setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes), decipher.final()])
  },
}

/** Node's OpenSSL is built without SM4-GCM; this is the package that has it. */
const chinese: Suite = {
  name: 'sm4-gcm',
  number: 2,
  keyBytes: 16,
  seal(key, iv, { plain, owner }) {
    const settings = {
      mode: 'gcm',
      iv,
      associatedData: owner,
      outputTag: true,
      output: 'array',
      padding: 'none',
    } as const
    const { output, tag } = sm4.encrypt(plain, key, settings)
    if (!tag) throw new Error('the cipher gave no tag')
    return { tag, bytes: output }
  },
  open: (key, iv, { tag, bytes, owner }) =>
    sm4.decrypt(bytes, key, { mode: 'gcm', iv, associatedData: owner, tag, output: 'array', padding: 'none' }),
}

export const suites: readonly Suite[] = [aes, chinese]
