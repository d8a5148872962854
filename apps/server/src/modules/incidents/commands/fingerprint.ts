import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Tells a command that is sent again from another one that bears the same id. */
export function fingerprint(command: { readonly name: string; readonly by: string; readonly body: unknown }): string {
  return createHash('sha256')
    .update(canonicalize(command) ?? '')
    .digest('hex')
}
