import { clear, get, put, remove } from './database.ts'

/**
 * Whatever is kept on the phone is sealed with AES-GCM under the person's key. The key comes from the server at
 * log-in, lies here as a key that no script can read out, and is removed when the person leaves. So whoever finds
 * the phone afterwards, or logs in as somebody else, holds only what cannot be opened; unsent reports open again
 * when the person is back. It does not protect an unlocked phone on which the person is still signed in.
 */
type Vault = { readonly ownerId: string; readonly key: CryptoKey }
export type Sealed = { readonly ownerId: string; readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer }

const place = 'current'
let open: Vault | undefined
let isKept = true
/** Another window of the app must not go on showing, or sending for, somebody who has left. */
const windows = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ejia-field-vault')
windows?.addEventListener('message', () => window.location.reload())

/** Whose vault lay open when the app was last closed. */
export async function reopenVault(): Promise<string | undefined> {
  const kept = canSeal() ? await get('keys', place).catch(() => undefined) : undefined
  open = isVault(kept) ? kept : undefined
  return open?.ownerId
}

export function vaultOwner(): string | undefined {
  return open?.ownerId
}

/** Opens the person's vault; `fetchKey` is asked only on a phone that does not have the key. */
export async function openVaultOf(ownerId: string, fetchKey: () => Promise<string>): Promise<void> {
  if (!canSeal() || open?.ownerId === ownerId) return
  if (open !== undefined) await closeVault()
  const raw = Uint8Array.from(atob(await fetchKey()), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  open = { ownerId, key }
  isKept = await put('keys', place, open).then(
    () => true,
    () => false, // a full disk: it works as long as the page is open
  )
  windows?.postMessage('opened')
}

/** What was read goes; what was typed stays, sealed, until its owner is back. */
export async function closeVault(): Promise<void> {
  open = undefined
  await remove('keys', place)
  await clear('kept')
  windows?.postMessage('closed')
}

/** Whether it is still this person who is signed in, also as another tab of the app knows it. */
export async function isStillOwner(ownerId: string): Promise<boolean> {
  if (!canSeal()) return true
  if (!isKept) return open?.ownerId === ownerId
  const kept = await get('keys', place).catch(() => open)
  return isVault(kept) && kept.ownerId === ownerId && open?.ownerId === ownerId
}

/** `name` is sealed along, so that nothing can be put in the place of something else. */
export async function seal(name: string, content: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  if (open === undefined) throw new Error('nobody is signed in')
  const { ownerId, key } = open
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: named(name) }, key, content)
  return { ownerId, iv, bytes }
}

/** Undefined where it is another's, or damaged. */
export async function unseal(name: string, sealed: unknown): Promise<ArrayBuffer | undefined> {
  if (open === undefined || !isSealed(sealed) || sealed.ownerId !== open.ownerId) return undefined
  const parameters = { name: 'AES-GCM', iv: sealed.iv, additionalData: named(name) }
  return crypto.subtle.decrypt(parameters, open.key, sealed.bytes).catch(() => undefined)
}

/** Absent without a secure context; then nothing is written to the phone at all. */
function canSeal(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto && typeof indexedDB !== 'undefined'
}

export function isSealed(kept: unknown): kept is Sealed {
  return typeof kept === 'object' && kept !== null && 'iv' in kept && 'bytes' in kept && 'ownerId' in kept
}

function isVault(kept: unknown): kept is Vault {
  return (
    typeof kept === 'object' && kept !== null && 'key' in kept && kept.key instanceof CryptoKey && 'ownerId' in kept
  )
}

function named(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name)
}
