import { useSyncExternalStore } from 'react'

const name = 'ejia.single-keys'
const listeners = new Set<() => void>()

export function areSingleKeysOn(): boolean {
  return localStorage.getItem(name) !== 'off'
}

export function chooseSingleKeys(on: boolean): void {
  localStorage.setItem(name, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
