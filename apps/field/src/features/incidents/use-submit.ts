import { explain } from '@ejia/client'
import { useState } from 'react'
import { vibrate } from '../../device/touch.ts'
import { useLanguage } from '../../words/language.ts'
import type { Draft, Sent } from '../drafts/index.ts'
import { submitDraft } from './outbox.ts'

/** Hands a draft over and says how it went; lists that it touches follow by themselves. */
export function useSubmit() {
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function submit(draft: Draft): Promise<Sent> {
    setBusy(true)
    setTrouble(null)
    try {
      const sent = await submitDraft(draft)
      vibrate(sent.kind === 'refused' ? 'bad' : 'done')
      if (sent.kind === 'refused') setTrouble(explain(sent.error, language))
      return sent
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, submit }
}
