import { useWords } from '../../words/language.ts'
import { nameOfCategory, useCategories } from '../dispatch/index.ts'

/** The category of a setting in the language of the screen. */
export function useSettingName(): (setting: { readonly key: string; readonly name: string }) => string {
  const { t, language } = useWords()
  const categories = useCategories().data ?? []
  return ({ key, name }) => {
    if (key === 'all') return t.deadlines.allCategories
    const category = categories.find(({ id }) => id === key)
    return category ? nameOfCategory(category, language) : name
  }
}
