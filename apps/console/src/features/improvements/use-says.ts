import { improvementWords } from '@ejia/client'
import { enKeeping } from '../../words/en-improvements.ts'
import { useWords } from '../../words/language.ts'
import { zhKeeping } from '../../words/zh-improvements.ts'

/** `said` is what all ends say; the rest is for those who keep the ledger. */
export function useSays() {
  const { language } = useWords()
  return { said: improvementWords(language), keeping: language === 'zh' ? zhKeeping : enKeeping }
}
