import { type ReactNode, useContext } from 'react'
import { useLocation } from 'wouter'
import { hasEarlierPage } from '../device/earlier-pages.ts'
import { useWords } from '../words/language.ts'
import { Icon } from './icon.tsx'
import { ImproveContext } from './improve-context.ts'

type ScreenProps = {
  readonly title: string
  /** Where the arrow leads when there is no earlier page in this app. */
  readonly back?: string
  readonly aside?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A page: title above, content that scrolls, actions at the bottom where the thumb is. */
export function Screen({ title, back, aside, footer, children }: ScreenProps) {
  const words = useWords()
  const improve = useContext(ImproveContext)
  const [, navigate] = useLocation()
  return (
    <div className="screen">
      <header className="screen-header">
        {back !== undefined && (
          <button
            type="button"
            className="icon-button"
            aria-label={words.app.back}
            onClick={() => (hasEarlierPage() ? window.history.back() : navigate(back, { replace: true }))}
          >
            <Icon name="back" />
          </button>
        )}
        <h1>{title}</h1>
        {aside}
        {improve}
      </header>
      <main className="screen-main">{children}</main>
      {footer && <footer className="screen-footer">{footer}</footer>}
    </div>
  )
}
