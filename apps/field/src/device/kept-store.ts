import { useSyncExternalStore } from 'react'
import { clear, get, list, listKeys, put, remove, type Store } from './database.ts'
import { isSealed, seal, unseal, vaultOwner } from './vault.ts'

type KeptStore = Exclude<Store, 'keys'>

/** `full`: the phone has no room; `none`: it keeps nothing at all. What is new then lies in this page's memory only. */
export type StorageTrouble = 'full' | 'none' | null

const memory = new Map<string, Uint8Array<ArrayBuffer>>()
const listeners = new Set<() => void>()
let trouble: StorageTrouble = null

/** Keeps bytes sealed on the phone. Where that fails they stay in memory, and the screens say so. */
export async function keepBytes(store: KeptStore, key: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const name = `${store}/${key}`
  try {
    const sealed = await seal(name, content)
    await put(store, key, sealed).catch(async (error: unknown) => {
      // What was read can be read again: it makes room for what was typed.
      if (!isFull(error) || store === 'kept') throw error
      await clear('kept')
      await put(store, key, sealed)
    })
    memory.delete(name)
    if (memory.size === 0) note(null)
  } catch (error) {
    if (store === 'kept') return
    memory.set(name, content)
    note(isFull(error) ? 'full' : 'none')
  }
}

export async function findBytes(store: KeptStore, key: string): Promise<ArrayBuffer | undefined> {
  const name = `${store}/${key}`
  const held = memory.get(name)
  if (held) return held.buffer
  return unseal(name, await get(store, key).catch(() => undefined))
}

export async function dropKept(store: KeptStore, key: string): Promise<void> {
  memory.delete(`${store}/${key}`)
  await remove(store, key).catch(() => undefined)
  if (memory.size === 0) note(null)
}

export async function keep(store: KeptStore, key: string, value: unknown): Promise<void> {
  await keepBytes(store, key, new TextEncoder().encode(JSON.stringify(value)))
}

export async function findKept(store: KeptStore, key: string): Promise<unknown> {
  const bytes = await findBytes(store, key)
  return bytes && parse(bytes)
}

/** Everything of the person who is signed in; what others left sealed is passed over. */
export async function listKept(store: KeptStore): Promise<unknown[]> {
  const held = [...memory].filter(([name]) => name.startsWith(`${store}/`))
  const stored = (await list(store).catch(() => [])).filter(([key]) => !memory.has(`${store}/${key}`))
  const opened = await Promise.all(stored.map(([key, sealed]) => unseal(`${store}/${key}`, sealed)))
  return [...held.map(([, bytes]) => bytes.buffer), ...opened].flatMap((bytes) => (bytes ? [parse(bytes)] : []))
}

export function listKeptKeys(store: KeptStore): Promise<string[]> {
  return listKeys(store).catch(() => [])
}

/** How many things of people who are not signed in lie here, waiting for them. */
export async function countOthers(store: KeptStore): Promise<number> {
  const all = await list(store).catch(() => [])
  return all.filter(([, sealed]) => isSealed(sealed) && sealed.ownerId !== vaultOwner()).length
}

export function useStorageTrouble(): StorageTrouble {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => trouble,
  )
}

function note(next: StorageTrouble): void {
  trouble = next
  for (const listener of listeners) listener()
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function parse(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
