import { enRouting } from '../../words/en-routing.ts'
import { useWords } from '../../words/language.ts'
import { zhRouting } from '../../words/zh-routing.ts'

export type RoutingSays = typeof zhRouting

/** These words come with their pages, since few people open them. */
export function useSays(): RoutingSays {
  return useWords().language === 'zh' ? zhRouting : enRouting
}
