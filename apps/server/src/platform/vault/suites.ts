import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'

const cipherNames = ['aes-256-gcm', 'sm4-gcm'] as const
export type CipherName = (typeof cipherNames)[number]

type Sealed = { readonly tag: Uint8Array; readonly bytes: Uint8Array }

/** A cipher with its key. */
export type Sealer = {
  readonly seal: (iv: Uint8Array, text: { plain: Uint8Array; owner: Uint8Array }) => Sealed
  readonly open: (iv: Uint8Array, sealed: Sealed & { owner: Uint8Array }) => Uint8Array
}

export type Suite = {
  readonly name: CipherName
  /** Stands in every sealed text; never reused for another cipher. */
  readonly number: number
  readonly keyBytes: number
  readonly withKey: (key: Uint8Array) => Sealer
}

export const aes: Suite = {
  name: 'aes-256-gcm',
  number: 1,
  keyBytes: 32,
  withKey(bytes) {
    const key = createSecretKey(bytes) // handed over as bytes, the key alone would cost four fifths of the time
    return {
      seal(iv, { plain, owner }) {
        const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(owner)
        const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
        return { tag: cipher.getAuthTag(), bytes: sealed }
      },
      open(iv, { tag, bytes: sealed, owner }) {
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(owner).setAuthTag(tag)
        return Buffer.concat([decipher.update(sealed), decipher.final()])
      },
    }
  },
}

/** Node's OpenSSL is built without SM4-GCM; this is the package that has it. */
const chinese: Suite = {
  name: 'sm4-gcm',
  number: 2,
  keyBytes: 16,
  withKey: (key) => ({
    seal(iv, { plain, owner }) {
      const settings = { iv, associatedData: owner, outputTag: true, output: 'array', padding: 'none' } as const
      const { output, tag } = sm4.encrypt(plain, key, { ...settings, mode: 'gcm' })
      if (!tag) throw new Error('the cipher gave no tag')
      return { tag, bytes: output }
    },
    open: (iv, { tag, bytes, owner }) =>
      sm4.decrypt(bytes, key, { mode: 'gcm', iv, associatedData: owner, tag, output: 'array', padding: 'none' }),
  }),
}

export const suites: readonly Suite[] = [aes, chinese]
