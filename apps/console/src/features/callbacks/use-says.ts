import { enCallbacks } from '../../words/en-callbacks.ts'
import { useWords } from '../../words/language.ts'
import { zhCallbacks } from '../../words/zh-callbacks.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhCallbacks {
  return useWords().language === 'zh' ? zhCallbacks : enCallbacks
}
