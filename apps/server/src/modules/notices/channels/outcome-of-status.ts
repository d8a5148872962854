import type { Answer } from './call.ts'
import type { SendOutcome } from './channel.ts'

/** What a plain HTTP status says where the answer's body says nothing that is documented. */
export function outcomeOfStatus({ status, header }: Answer): SendOutcome {
  const code = `http-${status}`
  if (status === 429 || status === 503) return { kind: 'later', code, ...waitOf(header('retry-after')) }
  // Nothing of ours answers with these: somebody between us and the gateway may already have passed the request on.
  if (status >= 500 || status < 300) return { kind: 'unclear', code }
  return { kind: 'refused', code, because: 'settings' }
}

/** Seconds or a date, RFC 9110. */
function waitOf(retryAfter: string | undefined): { afterMilliseconds?: number } {
  if (retryAfter === undefined) return {}
  const milliseconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return Number.isFinite(milliseconds) ? { afterMilliseconds: Math.max(0, milliseconds) } : {}
}
