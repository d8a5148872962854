import type { Language } from '@ejia/client'
import * as z from 'zod/mini'

/** What lies on this phone under a name; nothing where it is missing or of another make. */
export function recall<S extends z.ZodMiniType>(name: string, schema: S): z.output<S> | undefined {
  const kept = z.safeParse(schema, wx.getStorageSync<unknown>(`ejia.${name}`))
  return kept.success ? kept.data : undefined
}

export function remember(name: string, value: unknown): void {
  try {
    wx.setStorageSync(`ejia.${name}`, value)
  } catch {
    // A full phone must not stop anybody from reporting.
  }
}

export function forget(name: string): void {
  wx.removeStorageSync(`ejia.${name}`)
}

export function currentLanguage(): Language {
  return recall('language', z.string()) === 'en' ? 'en' : 'zh'
}
