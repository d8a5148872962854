import type { Language } from '../words/index.ts'
import { enRegistry } from './en-registry.ts'
import { type RegistryWords, zhRegistry } from './zh-registry.ts'

/** Few people come by a code on a building: these words are not among those that everybody fetches. */
export function registryWords(language: Language): RegistryWords {
  return language === 'zh' ? zhRegistry : enRegistry
}
