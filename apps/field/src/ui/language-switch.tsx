import { setLanguage, useLanguage } from '../words/language.ts'

const languages = [
  { language: 'zh', name: '中文' },
  { language: 'en', name: 'English' },
] as const

export function LanguageSwitch() {
  const current = useLanguage()
  return (
    <div className="segments">
      {languages.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={current === language}
          onClick={() => setLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
