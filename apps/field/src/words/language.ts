import { type Language, wordsIn } from '@ejia/client'
import { useSyncExternalStore } from 'react'
import { en } from './en.ts'
import { zh } from './zh.ts'

const key = 'ejia-field-language'
const listeners = new Set<() => void>()
let current: Language = readLanguage()

/** The words of the life cycle and those of this end, in one language. */
export function wordsOf(language: Language) {
  return { ...wordsIn(language), ...(language === 'zh' ? zh : en) }
}

export type FieldWords = ReturnType<typeof wordsOf>

export function currentLanguage(): Language {
  return current
}

export function setLanguage(language: Language): void {
  current = language
  window.localStorage.setItem(key, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

export function useWords(): FieldWords {
  return wordsOf(useLanguage())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readLanguage(): Language {
  return typeof window !== 'undefined' && window.localStorage.getItem(key) === 'en' ? 'en' : 'zh'
}
