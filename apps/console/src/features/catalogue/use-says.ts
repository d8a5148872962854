import { enCatalogue } from '../../words/en-catalogue.ts'
import { useWords } from '../../words/language.ts'
import { zhCatalogue } from '../../words/zh-catalogue.ts'

export type CatalogueSays = typeof zhCatalogue

/** These words come with their page, since few people open it. */
export function useSays(): CatalogueSays {
  return useWords().language === 'zh' ? zhCatalogue : enCatalogue
}
