import { enBorders } from '../../words/en-borders.ts'
import { useWords } from '../../words/language.ts'
import { zhBorders } from '../../words/zh-borders.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhBorders {
  return useWords().language === 'zh' ? zhBorders : enBorders
}
