import { useSyncExternalStore } from 'react'

export const textSizes = ['normal', 'large', 'elder'] as const
export type TextSize = (typeof textSizes)[number]

const key = 'ejia-field-text-size'
const listeners = new Set<() => void>()

function textSize(): TextSize {
  const kept = window.localStorage.getItem(key)
  return textSizes.find((size) => size === kept) ?? 'normal'
}

export function setTextSize(size: TextSize): void {
  window.localStorage.setItem(key, size)
  showTextSize()
  for (const listener of listeners) listener()
}

/** Everything is measured in rem, so one attribute on the root sets it all. */
export function showTextSize(): void {
  document.documentElement.dataset.textSize = textSize()
}

export function useTextSize(): TextSize {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, textSize)
}
