import { useSyncExternalStore } from 'react'

export const themes = ['auto', 'light', 'dark'] as const
export const densities = ['auto', 'compact', 'roomy'] as const

export type Appearance = {
  readonly theme: (typeof themes)[number]
  readonly density: (typeof densities)[number]
}

const listeners = new Set<() => void>()
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
const lowScreen = window.matchMedia('(max-height: 820px)')
let current: Appearance = {
  theme: kept('theme', themes),
  density: kept('density', densities),
}

/** How this person wants the screens to look, on this computer. */
export function useAppearance() {
  const appearance = useSyncExternalStore(subscribe, () => current)
  const dark = useSyncExternalStore(subscribe, isDark)
  const compact = useSyncExternalStore(subscribe, isCompact)
  return { ...appearance, dark, compact }
}

export function chooseAppearance(next: Partial<Appearance>): void {
  current = { ...current, ...next }
  for (const [name, value] of Object.entries(next)) localStorage.setItem(`ejia.${name}`, value)
  tellAll()
}

/** To be called once before the first picture; later changes of the system's theme or the window follow by themselves. */
export function applyAppearance(): void {
  const root = document.documentElement
  root.dataset['theme'] = isDark() ? 'dark' : 'light'
  root.dataset['density'] = isCompact() ? 'compact' : 'roomy'
}

darkSystem.addEventListener('change', tellAll)
lowScreen.addEventListener('change', tellAll)

function tellAll(): void {
  applyAppearance()
  for (const listener of listeners) listener()
}

function isDark(): boolean {
  return current.theme === 'auto' ? darkSystem.matches : current.theme === 'dark'
}

function isCompact(): boolean {
  return current.density === 'auto' ? lowScreen.matches : current.density === 'compact'
}

function kept<const T extends string>(name: string, allowed: readonly T[]): T | 'auto' {
  const value = localStorage.getItem(`ejia.${name}`)
  return allowed.find((one) => one === value) ?? 'auto'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
