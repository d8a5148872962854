import type { Language } from '@ejia/client'

/** Kept on the phone; private browsing may refuse storage, then the choice lasts as long as the page. */
const memory = new Map<string, string>()

export function remember(name: string, value: string): void {
  memory.set(name, value)
  try {
    localStorage.setItem(`ejia.${name}`, value)
  } catch {
    // Full or forbidden storage must not stop anybody from reporting.
  }
}

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`ejia.${name}`) ?? memory.get(name)
  } catch {
    return memory.get(name)
  }
}

export function currentLanguage(): Language {
  return recall('language') === 'en' ? 'en' : 'zh'
}
