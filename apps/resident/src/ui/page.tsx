import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { ImproveButton } from './improve-button.tsx'

/** The frame of every page: who we are, text size, language. */
export function Page({ children }: { readonly children: ReactNode }) {
  const { words, large, switchLanguage, switchSize } = usePreferences()
  return (
    <div className="page">
      <header className="top">
        <Link href="/" className="brand">
          <img src="/r/favicon.svg" alt="" width="32" height="32" />
          {words.title}
        </Link>
        <button type="button" className="quiet" onClick={switchSize}>
          {large ? words.normalText : words.largeText}
        </button>
        <button type="button" className="quiet" onClick={switchLanguage}>
          {words.otherLanguage}
        </button>
        <ImproveButton />
      </header>
      <main>{children}</main>
    </div>
  )
}
