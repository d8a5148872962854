import { type Language, resident, type Words, wordsIn } from '@ejia/client'
import { createContext, type ReactNode, startTransition, use, useContext, useEffect, useState } from 'react'
import { currentLanguage, recall, remember } from '../lib/preferences.ts'

type Preferences = {
  readonly language: Language
  readonly words: resident.ResidentWords
  readonly shared: Words
  readonly large: boolean
  readonly switchLanguage: () => void
  readonly switchSize: () => void
}

const Context = createContext<Preferences | undefined>(undefined)

/** Language and text size, chosen once and kept on the phone. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage)
  const [large, setLarge] = useState(recall('size') === 'large')

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.classList.toggle('large', large)
  }, [language, large])

  function switchLanguage() {
    const next = language === 'zh' ? 'en' : 'zh'
    remember('language', next)
    startTransition(() => setLanguage(next))
  }

  function switchSize() {
    remember('size', large ? 'normal' : 'large')
    setLarge(!large)
  }

  const words = language === 'zh' ? resident.residentZh : use(resident.loadEnglish())
  return (
    <Context value={{ language, words, shared: wordsIn(language), large, switchLanguage, switchSize }}>
      {children}
    </Context>
  )
}

export function usePreferences(): Preferences {
  const preferences = useContext(Context)
  if (!preferences) throw new Error('usePreferences needs a PreferencesProvider')
  return preferences
}
