import { explain } from '@ejia/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vibrate } from '../../device/touch.ts'
import { useLanguage } from '../../words/language.ts'
import type { Draft, Sent } from '../drafts/index.ts'
import { submitDraft } from './outbox.ts'
import { changedKeys } from './queries.ts'

/** The next step is offered as it is now, unless the line is too weak to wait for it. */
const patienceMilliseconds = 3_000

/** Hands a draft over and says how it went, with the matter brought up to date where it went at once. */
export function useSubmit() {
  const client = useQueryClient()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function refresh({ purpose }: Draft): Promise<void> {
    if (purpose.kind !== 'command') return
    const patience = new Promise((resolve) => window.setTimeout(resolve, patienceMilliseconds))
    const read = changedKeys(purpose.incidentId).map((queryKey) => client.invalidateQueries({ queryKey }))
    await Promise.race([Promise.all(read), patience])
  }

  async function submit(draft: Draft): Promise<Sent> {
    setBusy(true)
    setTrouble(null)
    try {
      const sent = await submitDraft(draft)
      vibrate(sent.kind === 'refused' ? 'bad' : 'done')
      if (sent.kind === 'refused') setTrouble(explain(sent.error, language))
      if (sent.kind !== 'waiting') await refresh(draft)
      return sent
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, submit }
}
