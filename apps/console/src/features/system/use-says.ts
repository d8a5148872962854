import { enSystem } from '../../words/en-system.ts'
import { useWords } from '../../words/language.ts'
import { zhSystem } from '../../words/zh-system.ts'

/** These words come with the page, not with the first load. */
export function useSystemSays(): typeof zhSystem {
  return useWords().language === 'zh' ? zhSystem : enSystem
}
