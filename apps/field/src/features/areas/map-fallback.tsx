import { Component, type ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'

/** Without a network or WebGL there is no map, and everything else goes on. A class, because React catches only in classes. */
export class MapFallback extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <NoMap /> : this.props.children
  }
}

function NoMap() {
  return <Notice tone="warning">{useWords().place.mapUnavailable}</Notice>
}
