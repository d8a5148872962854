import { enHints } from '../../words/en-hints.ts'
import { useWords } from '../../words/language.ts'
import { zhHints } from '../../words/zh-hints.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhHints {
  return useWords().language === 'zh' ? zhHints : enHints
}
