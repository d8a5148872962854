import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchConnection } from '../device/connection.ts'
import { changedKeys, sendWaiting } from '../features/incidents/index.ts'
import { showToast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'

const everyMilliseconds = 30_000

/** What waits goes out when the app opens, comes to the front, or the line is back; phones offer no other moment. */
export function useOutbox(ownerId: string): void {
  const client = useQueryClient()
  const { report } = useWords()
  useEffect(() => {
    const send = async () => {
      const sent = await sendWaiting(ownerId).catch(() => [])
      if (sent.length > 0) showToast(`${report.gone} ${sent.map(({ caseCode }) => caseCode).join(' ')}`)
      for (const { id } of sent) for (const queryKey of changedKeys(id)) void client.invalidateQueries({ queryKey })
    }
    const sendWhenSeen = () => {
      if (document.visibilityState === 'visible') void send()
    }
    void send()
    const timer = window.setInterval(sendWhenSeen, everyMilliseconds)
    const stop = watchConnection((connection) => {
      if (connection === 'online') void send()
    })
    document.addEventListener('visibilitychange', sendWhenSeen)
    return () => {
      window.clearInterval(timer)
      stop()
      document.removeEventListener('visibilitychange', sendWhenSeen)
    }
  }, [client, ownerId, report.gone])
}
