import type { IncomingHttpHeaders } from 'node:http'
import type { GatewayName } from '../channel.ts'

/** How a fake gateway behaves from now on. */
export type Behaviour =
  | { readonly mode: 'alive' }
  /** Nobody listens. */
  | { readonly mode: 'dead' }
  /** Takes the message, and the connection is lost before the answer. */
  | { readonly mode: 'drops' }
  /** Takes the message and never answers. */
  | { readonly mode: 'silent' }
  /** Refuses with a code of its documentation; with `to`, only what goes there. */
  | { readonly mode: 'failing'; readonly code: string; readonly to?: string }

/** A message that a gateway took: what the person at `to` gets to see. */
export type Received = {
  readonly gateway: GatewayName
  readonly to: string
  /** The sender's own id, where the protocol carries one. */
  readonly id: string
  readonly gatewayId: string
  readonly content: Readonly<Record<string, unknown>>
  readonly at: string
}

export type Exchange = {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** What is no JSON, such as a picture. */
  readonly bytes?: Buffer
}

/** What a gateway does with one request: the reply, and the message if it took one. */
export type Handled = { readonly reply: Reply; readonly received?: Omit<Received, 'gateway' | 'at'> }

/** `failureFor` is the code to refuse with at this address now, if any. */
export type Handler = (exchange: Exchange, failureFor: (to: string) => string | undefined) => Handled

/** What the carrier reported of a message, kept by its gatewayId. */
export type Reports = ReadonlyMap<string, { readonly delivered: boolean; readonly code: string; readonly at: Date }>

export type FakeGateway = {
  readonly name: GatewayName
  readonly address: string
  readonly behave: (behaviour: Behaviour) => Promise<void>
  readonly close: () => Promise<void>
}

export function failureIn(behaviour: Behaviour): (to: string) => string | undefined {
  return (to) =>
    behaviour.mode === 'failing' && (behaviour.to === undefined || behaviour.to === to) ? behaviour.code : undefined
}
