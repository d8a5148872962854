import { enOutputs } from '../../../words/en-outputs.ts'
import { useWords } from '../../../words/language.ts'
import { zhOutputs } from '../../../words/zh-outputs.ts'

/** These words come with their page. */
export function useSays(): typeof zhOutputs {
  return useWords().language === 'zh' ? zhOutputs : enOutputs
}
