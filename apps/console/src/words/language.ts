import { type Language, type Words, wordsIn } from '@ejia/client'
import { useSyncExternalStore } from 'react'
import { type ConsoleWords, zh } from './zh.ts'

const key = 'ejia.language'
const listeners = new Set<() => void>()
let english: ConsoleWords | undefined

/** The chosen language; Chinese unless this browser chose otherwise. */
export function currentLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'zh'
}

/** The English words come only to those who choose them; without a network the words stay as they are. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    if (language === 'en') english ??= (await import('./en.ts')).en
  } catch {
    return
  }
  localStorage.setItem(key, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const listener of listeners) listener()
}

export type Speech = { readonly language: Language; readonly words: Words; readonly t: ConsoleWords }

/** The words of the present language: `words` of the life cycle, `t` of this end. */
export function useWords(): Speech {
  const language = useSyncExternalStore(subscribe, currentLanguage)
  return { language, words: wordsIn(language), t: consoleWords(language) }
}

export function consoleWords(language: Language): ConsoleWords {
  return language === 'zh' ? zh : (english ?? zh)
}

/** A word for a code that may be newer than this screen: the code itself is better than nothing. */
export function wordFor(table: Readonly<Record<string, string>>, code: string, otherwise = code): string {
  return table[code] ?? otherwise
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
