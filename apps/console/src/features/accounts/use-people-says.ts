import { enPeople } from '../../words/en-people.ts'
import { useWords } from '../../words/language.ts'
import { zhPeople } from '../../words/zh-people.ts'

/** These words come with their page. */
export function usePeopleSays(): typeof zhPeople {
  return useWords().language === 'zh' ? zhPeople : enPeople
}
