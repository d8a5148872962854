import { enOnce } from '../../words/en-once.ts'
import { useLanguage } from '../../words/language.ts'
import { zhOnce } from '../../words/zh-once.ts'

/** These words come with the forms, since few open them. */
export function useSays(): typeof zhOnce {
  return useLanguage() === 'zh' ? zhOnce : enOnce
}
