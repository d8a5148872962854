import { Component, type ReactNode } from 'react'

type Props = { readonly message: string; readonly children: ReactNode }
type State = { readonly failed: boolean }

/** A computer without WebGL, or a chunk that did not arrive, costs the map and nothing else. */
export class MapFence extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <div className="map-wait">{this.props.message}</div> : this.props.children
  }
}
