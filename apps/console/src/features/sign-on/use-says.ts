import { enSignOn } from '../../words/en-sign-on.ts'
import { useWords } from '../../words/language.ts'
import { zhSignOn } from '../../words/zh-sign-on.ts'

/** These words come with their pages. */
export function useSays(): typeof zhSignOn {
  return useWords().language === 'zh' ? zhSignOn : enSignOn
}
