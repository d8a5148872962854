import { enIndicators } from '../../words/en-indicators.ts'
import { useWords } from '../../words/language.ts'
import { zhIndicators } from '../../words/zh-indicators.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhIndicators {
  return useWords().language === 'zh' ? zhIndicators : enIndicators
}
