import { enScreenings } from '../../words/en-screenings.ts'
import { useWords } from '../../words/language.ts'
import { zhScreenings } from '../../words/zh-screenings.ts'

export function useSays(): typeof zhScreenings {
  return useWords().language === 'zh' ? zhScreenings : enScreenings
}
