import { enRegistry } from '../../words/en-registry.ts'
import { useWords, wordFor } from '../../words/language.ts'
import { zhRegistry } from '../../words/zh-registry.ts'

export type RegistrySays = typeof zhRegistry

/** The words of the registry come with its pages, since few people open them. */
export function useSays(): RegistrySays {
  return useWords().language === 'zh' ? zhRegistry : enRegistry
}

export function relationOf(code: string, says: RegistrySays): string {
  return wordFor(says.relations, code)
}

export function relationOptions({ relations }: RegistrySays) {
  return Object.entries(relations)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.value.localeCompare(b.value))
}
