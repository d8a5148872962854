import { enGrants } from '../../words/en-grants.ts'
import { useWords } from '../../words/language.ts'
import { zhGrants } from '../../words/zh-grants.ts'

/** These words come with their page. */
export function useSays(): typeof zhGrants {
  return useWords().language === 'zh' ? zhGrants : enGrants
}
