import { explain } from '@ejia/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../../words/language.ts'
import type { Draft, Sent } from '../drafts/index.ts'
import { sendNow } from './outbox.ts'
import { changedKeys } from './queries.ts'

/** Sends a draft and brings every list that it touches up to date. */
export function useSubmit() {
  const client = useQueryClient()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function submit(draft: Draft): Promise<Sent> {
    setBusy(true)
    setTrouble(null)
    try {
      const sent = await sendNow(draft)
      const incidentId =
        sent.kind === 'sent' ? sent.done.id : draft.purpose.kind === 'command' && draft.purpose.incidentId
      if (sent.kind === 'refused') setTrouble(explain(sent.error, language))
      if (sent.kind !== 'waiting' && incidentId) {
        await Promise.all(changedKeys(incidentId).map((queryKey) => client.invalidateQueries({ queryKey })))
      }
      return sent
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, submit }
}
