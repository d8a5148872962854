import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import type { DataKeys } from './data-keys.ts'
import { aes, type CipherName, type Sealer, type Suite, suites } from './suites.ts'

/** Keeps what identifies people: sealed for reading, and as keyed hashes for finding. Everything in hex. */
export type Vault = {
  /** `owner` is bound in, so that sealed text moved to another row does not open. */
  readonly seal: (text: string, owner: string) => string
  readonly open: (sealed: string, owner: string) => string
  /** The keyed hash to store. */
  readonly index: (purpose: string, text: string) => string
  /** Every hash under which it may be stored while keys change: the present one first. */
  readonly indexes: (purpose: string, text: string) => readonly string[]
  /** 128 bits that only this server can make again. */
  readonly token: (purpose: string, text: string) => string
  /** With what everything sealed now begins; whatever begins otherwise waits to be sealed again. */
  readonly header: string
}

const mark = 0xe1
const keyIdBytes = 4
const headerBytes = 2 + keyIdBytes
const ivBytes = 12
const tagBytes = 16

type Key = {
  readonly id: Buffer
  readonly sealers: ReadonlyMap<number, Sealer>
  readonly indexKey: KeyObject
  /** For what was sealed before keys had ids. */
  readonly nameless: Sealer
  readonly derive: (purpose: string) => Buffer
}

export function openVault({ current, old }: DataKeys, cipher: CipherName): Vault {
  const keys = [current, ...old].map(expand)
  const [first] = keys
  const suite = suites.find(({ name }) => name === cipher)
  if (!first || !suite) throw new Error('a vault needs a key and a cipher')
  const sealer = sealerOf(first, suite)
  const header = Buffer.concat([Buffer.from([mark, suite.number]), first.id])
  return {
    header: header.toString('hex'),
    seal(text, owner) {
      const iv = randomBytes(ivBytes)
      const plain = Buffer.from(text, 'utf8')
      const { tag, bytes } = sealer.seal(iv, { plain, owner: Buffer.from(owner) })
      return Buffer.concat([header, iv, tag, bytes]).toString('hex')
    },
    open: (sealed, owner) => open(keys, Buffer.from(sealed, 'hex'), owner),
    index: (purpose, text) => hash(first, purpose, text),
    indexes: (purpose, text) => keys.map((key) => hash(key, purpose, text)),
    token: (purpose, text) =>
      createHmac('sha256', first.derive(purpose)).update(text).digest().subarray(0, 16).toString('base64url'),
  }
}

function open(keys: readonly Key[], bytes: Buffer, owner: string): string {
  const suite = suites.find(({ number }) => bytes[0] === mark && bytes[1] === number)
  const key = keys.find(({ id }) => id.equals(bytes.subarray(2, headerBytes)))
  if (!suite || !key) return openNameless(keys, bytes, owner)
  return openParts(sealerOf(key, suite), bytes.subarray(headerBytes), owner)
}

/** Sealed by a version that knew one key only: AES, without a header. */
function openNameless(keys: readonly Key[], parts: Buffer, owner: string): string {
  for (const { nameless } of keys) {
    try {
      return openParts(nameless, parts, owner)
    } catch {
      // the next key may be the one
    }
  }
  throw new Error('unable to authenticate: sealed for another owner, altered, or by a key that is not here')
}

function openParts(sealer: Sealer, parts: Buffer, owner: string): string {
  const iv = parts.subarray(0, ivBytes)
  const tag = parts.subarray(ivBytes, ivBytes + tagBytes)
  const bytes = parts.subarray(ivBytes + tagBytes)
  try {
    return Buffer.from(sealer.open(iv, { tag, bytes, owner: Buffer.from(owner) })).toString('utf8')
  } catch (error) {
    throw new Error('unable to authenticate: sealed for another owner, or altered', { cause: error })
  }
}

function expand(key: Uint8Array): Key {
  const derive = (purpose: string, bytes = 32) => Buffer.from(hkdfSync('sha256', key, '', `ejia ${purpose}`, bytes))
  return {
    id: derive('key id', keyIdBytes),
    sealers: new Map(
      suites.map(({ number, name, keyBytes, withKey }) => [number, withKey(derive(`seal ${name}`, keyBytes))]),
    ),
    indexKey: createSecretKey(derive('index')),
    nameless: aes.withKey(derive('reporter')),
    derive,
  }
}

function sealerOf({ sealers }: Key, { number, name }: Suite): Sealer {
  const sealer = sealers.get(number)
  if (!sealer) throw new Error(`no key for ${name}`)
  return sealer
}

function hash({ indexKey }: Key, purpose: string, text: string): string {
  return createHmac('sha256', indexKey).update(`${purpose}\n${text}`).digest('hex')
}

/** Hashes as SQL takes them: `= any(${inBytes(…)}::bytea[])`. */
export function inBytes(hashes: readonly string[]): Buffer[] {
  return hashes.map((text) => Buffer.from(text, 'hex'))
}
