import { explain } from '@ejia/client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchConnection } from '../device/connection.ts'
import { vibrate } from '../device/touch.ts'
import type { Sent } from '../features/drafts/index.ts'
import { changedKeys, findErrand, sendWaiting, watchSent } from '../features/incidents/index.ts'
import { showToast } from '../ui/toast.tsx'
import { useLanguage, useWords } from '../words/language.ts'

const everyMilliseconds = 15_000

/** What waits goes out when the app opens, comes to the front, or the line is back; phones offer no other moment. */
export function useOutbox(ownerId: string): void {
  useResults()
  useEffect(() => {
    const send = () => void sendWaiting(ownerId).catch(() => [])
    const sendWhenSeen = () => {
      if (document.visibilityState === 'visible') send()
    }
    send()
    const timer = window.setInterval(sendWhenSeen, everyMilliseconds)
    const stop = watchConnection((connection) => {
      if (connection === 'online') send()
    })
    document.addEventListener('visibilitychange', sendWhenSeen)
    // Otherwise a phone that is short of room may throw away what nobody has seen yet.
    void navigator.storage?.persist?.()
    return () => {
      window.clearInterval(timer)
      stop()
      document.removeEventListener('visibilitychange', sendWhenSeen)
    }
  }, [ownerId])
}

/** Lists follow whatever went; what nobody stood waiting for is said. */
function useResults(): void {
  const client = useQueryClient()
  const language = useLanguage()
  const { report } = useWords()
  useEffect(
    () =>
      watchSent((sent, awaited) => {
        for (const queryKey of changedBy(sent)) void client.invalidateQueries({ queryKey })
        if (awaited) return
        if (sent.kind === 'sent') showToast(`${report.gone} ${sent.done?.caseCode ?? titleOf(sent)}`)
        if (sent.kind !== 'refused') return
        vibrate('bad')
        showToast(`${report.refused}：${explain(sent.error, language)}`)
      }),
    [client, language, report],
  )
}

function changedBy(sent: Sent): readonly (readonly string[])[] {
  const { purpose } = sent.draft
  const errand = findErrand(sent.draft)
  if (errand) return errand.changes
  const id = sent.kind === 'sent' ? sent.done?.id : undefined
  return changedKeys(id ?? (purpose.kind === 'command' ? purpose.incidentId : ''))
}

function titleOf({ draft: { purpose } }: Sent): string {
  return purpose.kind === 'errand' ? purpose.title : ''
}
