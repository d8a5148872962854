import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { ImproveButton } from './improve-button.tsx'

/** A fault of ours must not look like a lost report. A class, because React catches only in classes. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <Apology /> : this.props.children
  }
}

function Apology() {
  const words = useWords().app
  return (
    <main className="screen-main">
      <Notice tone="bad" icon="warning">
        <p>{words.crashed}</p>
        <Button onClick={() => window.location.reload()}>{words.reload}</Button>
        <ImproveButton />
      </Notice>
    </main>
  )
}
