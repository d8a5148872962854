import { enOnce } from '../../words/en-once.ts'
import { useWords } from '../../words/language.ts'
import { zhOnce } from '../../words/zh-once.ts'

/** These words come with their page. */
export function useSays(): typeof zhOnce {
  return useWords().language === 'zh' ? zhOnce : enOnce
}
