import { enBriefings } from '../../words/en-briefings.ts'
import { useWords } from '../../words/language.ts'
import { zhBriefings } from '../../words/zh-briefings.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhBriefings {
  return useWords().language === 'zh' ? zhBriefings : enBriefings
}
