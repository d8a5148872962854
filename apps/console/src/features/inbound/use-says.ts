import { enInbound } from '../../words/en-inbound.ts'
import { useWords } from '../../words/language.ts'
import { zhInbound } from '../../words/zh-inbound.ts'

/** These words come with their page. */
export function useSays(): typeof zhInbound {
  return useWords().language === 'zh' ? zhInbound : enInbound
}
