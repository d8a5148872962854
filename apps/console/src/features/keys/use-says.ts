import { enKeys } from '../../words/en-keys.ts'
import { useWords } from '../../words/language.ts'
import { zhKeys } from '../../words/zh-keys.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhKeys {
  return useWords().language === 'zh' ? zhKeys : enKeys
}
