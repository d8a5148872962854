import { type Language, newId } from '@ejia/client'

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

/** Who is logged in on this phone, if anybody. */
export function accountToken(): string | undefined {
  return recall('account') || undefined
}

/** Made up once by this phone, and told to nobody but the counter of reports. */
export function deviceId(): string {
  const known = recall('device')
  if (known !== undefined) return known
  const made = newId()
  remember('device', made)
  return made
}

export function currentLanguage(): Language {
  return recall('language') === 'en' ? 'en' : 'zh'
}
