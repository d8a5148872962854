import { enPeopleImport } from '../../../words/en-people-import.ts'
import { useWords } from '../../../words/language.ts'
import { zhPeopleImport } from '../../../words/zh-people-import.ts'

export function useImportSays(): typeof zhPeopleImport {
  return useWords().language === 'zh' ? zhPeopleImport : enPeopleImport
}
