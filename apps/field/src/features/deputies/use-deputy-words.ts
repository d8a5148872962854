import { enDeputy } from '../../words/en-deputy.ts'
import { useLanguage } from '../../words/language.ts'
import { zhDeputy } from '../../words/zh-deputy.ts'

export function useDeputyWords(): typeof zhDeputy {
  return useLanguage() === 'zh' ? zhDeputy : enDeputy
}
