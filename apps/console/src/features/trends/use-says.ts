import { enTrends } from '../../words/en-trends.ts'
import { useWords } from '../../words/language.ts'
import { zhTrends } from '../../words/zh-trends.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhTrends {
  return useWords().language === 'zh' ? zhTrends : enTrends
}
