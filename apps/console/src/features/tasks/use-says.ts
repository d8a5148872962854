import { enTasks } from '../../words/en-tasks.ts'
import { useWords } from '../../words/language.ts'
import { zhTasks } from '../../words/zh-tasks.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhTasks {
  return useWords().language === 'zh' ? zhTasks : enTasks
}
