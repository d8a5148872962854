import type { LookupFunction } from 'node:net'
import { post } from './post.ts'
import { signedHeaders } from './sign.ts'

type Message = {
  readonly url: string
  /** The same however often it is sent. */
  readonly id: string
  readonly body: string | Uint8Array
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly milliseconds: number
  /** With it nothing in a private network is reached. */
  readonly lookup: LookupFunction | undefined
}

type Failed = { readonly error: string; readonly isGone: boolean }

/** Nothing where the other side took it. */
export async function postSigned({ id, body, secret, headers, ...to }: Message): Promise<Failed | undefined> {
  const signed = { ...headers, ...signedHeaders({ id, at: new Date(), body, secret }) }
  try {
    const status = await post({ ...to, url: new URL(to.url), headers: signed, body })
    return status >= 200 && status < 300 ? undefined : { error: `HTTP ${status}`, isGone: status === 410 }
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'unreachable', isGone: false }
  }
}
