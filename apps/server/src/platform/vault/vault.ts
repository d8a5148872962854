import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { DataKeys } from './data-keys.ts'
import { type CipherName, type Suite, suites } from './suites.ts'

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
  readonly ciphers: ReadonlyMap<number, Buffer>
  readonly indexKey: Buffer
  /** For what was sealed before keys had ids. */
  readonly nameless: Buffer
  readonly derive: (purpose: string) => Buffer
}

export function openVault({ current, old }: DataKeys, cipher: CipherName): Vault {
  const keys = [current, ...old].map(expand)
  const [first] = keys
  const suite = suites.find(({ name }) => name === cipher)
  if (!first || !suite) throw new Error('a vault needs a key and a cipher')
  const header = Buffer.concat([Buffer.from([mark, suite.number]), first.id])
  return {
    header: header.toString('hex'),
    seal(text, owner) {
      const iv = randomBytes(ivBytes)
      const plain = Buffer.from(text, 'utf8')
      const { tag, bytes } = suite.seal(cipherKey(first, suite), iv, { plain, owner: Buffer.from(owner) })
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
  return openParts(suite, cipherKey(key, suite), { parts: bytes.subarray(headerBytes), owner })
}

/** Sealed by a version that knew one key only: AES, without a header. */
function openNameless(keys: readonly Key[], parts: Buffer, owner: string): string {
  const [aes] = suites
  for (const { nameless } of aes ? keys : []) {
    try {
      if (aes) return openParts(aes, nameless, { parts, owner })
    } catch {
      // the next key may be the one
    }
  }
  throw new Error('unable to authenticate: sealed for another owner, altered, or by a key that is not here')
}

function openParts(suite: Suite, key: Buffer, { parts, owner }: { parts: Buffer; owner: string }): string {
  const iv = parts.subarray(0, ivBytes)
  const tag = parts.subarray(ivBytes, ivBytes + tagBytes)
  const bytes = parts.subarray(ivBytes + tagBytes)
  try {
    return Buffer.from(suite.open(key, iv, { tag, bytes, owner: Buffer.from(owner) })).toString('utf8')
  } catch (error) {
    throw new Error('unable to authenticate: sealed for another owner, or altered', { cause: error })
  }
}

function expand(key: Uint8Array): Key {
  const derive = (purpose: string, bytes = 32) => Buffer.from(hkdfSync('sha256', key, '', `ejia ${purpose}`, bytes))
  return {
    id: derive('key id', keyIdBytes),
    ciphers: new Map(suites.map(({ number, name, keyBytes }) => [number, derive(`seal ${name}`, keyBytes)])),
    indexKey: derive('index'),
    nameless: derive('reporter'),
    derive,
  }
}

function cipherKey({ ciphers }: Key, { number, name }: Suite): Buffer {
  const key = ciphers.get(number)
  if (!key) throw new Error(`no key for ${name}`)
  return key
}

function hash({ indexKey }: Key, purpose: string, text: string): string {
  return createHmac('sha256', indexKey).update(`${purpose}\n${text}`).digest('hex')
}

/** Hashes as SQL takes them: `= any(${inBytes(…)}::bytea[])`. */
export function inBytes(hashes: readonly string[]): Buffer[] {
  return hashes.map((text) => Buffer.from(text, 'hex'))
}
