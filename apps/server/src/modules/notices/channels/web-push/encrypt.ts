import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { PushAddress } from '../channel.ts'

/** One record holds all: what a push service must take is 4096 bytes, header, padding mark and tag included. */
const recordBytes = 4096
const saltBytes = 16
const publicKeyBytes = 65
const headerBytes = saltBytes + 4 + 1 + publicKeyBytes
const tagBytes = 16
export const longestPayloadBytes = recordBytes - headerBytes - tagBytes - 1

/** The dice, to be given only by a test that must know the result. */
export type Dice = { readonly privateKey: Uint8Array; readonly salt: Uint8Array }

/** Message encryption for Web Push, RFC 8291 over RFC 8188 (aes128gcm). */
export function encryptPush(payload: string, keys: PushAddress['keys'], dice: Dice = throwDice()): Buffer {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(dice.privateKey)
  const browser = Buffer.from(keys.p256dh, 'base64url')
  const own = ecdh.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser, own])
  const secret = hkdf({ key: ecdh.computeSecret(browser), salt: Buffer.from(keys.auth, 'base64url'), info, length: 32 })
  const derive = (purpose: string, length: number) =>
    hkdf({ key: secret, salt: dice.salt, info: Buffer.from(`Content-Encoding: ${purpose}\0`), length })
  const cipher = createCipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  const lastRecord = Buffer.from([2])
  const sealed = [cipher.update(Buffer.concat([Buffer.from(payload), lastRecord])), cipher.final(), cipher.getAuthTag()]
  const size = Buffer.alloc(4)
  size.writeUInt32BE(recordBytes)
  return Buffer.concat([dice.salt, size, Buffer.from([own.length]), own, ...sealed])
}

function throwDice(): Dice {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  return { privateKey: ecdh.getPrivateKey(), salt: randomBytes(saltBytes) }
}

type Derivation = {
  readonly key: Uint8Array
  readonly salt: Uint8Array
  readonly info: Uint8Array
  readonly length: number
}

function hkdf({ key, salt, info, length }: Derivation): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length))
}
