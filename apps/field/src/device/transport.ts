import type { Transport } from '@ejia/client'
import { currentLanguage } from '../words/language.ts'
import { noteServerTime } from './clock.ts'

const patienceMilliseconds = 40_000

/** A line that neither answers nor breaks is as good as none. */
export const transport: Transport = async (path, init) => {
  const patience = new AbortController()
  const timer = window.setTimeout(() => patience.abort(), patienceMilliseconds)
  try {
    const response = await fetch(path, {
      method: init.method,
      headers: { ...init.headers, 'accept-language': currentLanguage() },
      credentials: 'same-origin',
      signal: patience.signal,
      ...(init.body === undefined ? {} : { body: init.body }),
    })
    noteServerTime(response.headers.get('date'))
    const text = await response.text()
    return { status: response.status, json: () => new Response(text).json() }
  } finally {
    window.clearTimeout(timer)
  }
}
