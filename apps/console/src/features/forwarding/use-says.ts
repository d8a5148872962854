import { enForwarding } from '../../words/en-forwarding.ts'
import { useWords } from '../../words/language.ts'
import { zhForwarding } from '../../words/zh-forwarding.ts'

/** These words come with their page. */
export function useSays(): typeof zhForwarding {
  return useWords().language === 'zh' ? zhForwarding : enForwarding
}
