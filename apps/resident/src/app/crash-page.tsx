import { Component, type ReactNode } from 'react'
import { Page } from '../ui/page.tsx'
import { usePreferences } from './preferences.tsx'

type State = { readonly broken: boolean }

/** Stands where a page could not be loaded or broke; what was filled in is kept on the phone. */
export class CrashPage extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { words } = usePreferences()
  return (
    <Page>
      <p className="error box" role="alert">
        {words.failed}
      </p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {words.tryAgain}
      </button>
    </Page>
  )
}
