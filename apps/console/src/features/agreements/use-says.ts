import { enAgreements } from '../../words/en-agreements.ts'
import { useWords } from '../../words/language.ts'
import { zhAgreements } from '../../words/zh-agreements.ts'

/** These words come with their page, since few people open it. */
export function useSays(): typeof zhAgreements {
  return useWords().language === 'zh' ? zhAgreements : enAgreements
}
