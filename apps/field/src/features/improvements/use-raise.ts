import { explain, newId } from '@ejia/client'
import { useState } from 'react'
import { useLanguage } from '../../words/language.ts'
import { newDraft } from '../drafts/index.ts'
import { submitDraft } from '../incidents/index.ts'
import { type RaisedFacts, raisedPurpose } from './raised-facts.ts'
import { sendRaised } from './send-raised.ts'

/** Through the line of whoever is signed in, so that it waits for signal; before a log-in straight away. */
export function useRaise(ownerId: string | undefined) {
  const language = useLanguage()
  const [commandId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function raise(facts: RaisedFacts, title: string): Promise<'sent' | 'waiting' | 'refused'> {
    setBusy(true)
    setTrouble(null)
    try {
      if (ownerId === undefined) {
        await sendRaised(commandId, facts)
        return 'sent'
      }
      const sent = await submitDraft(newDraft(ownerId, raisedPurpose(facts, title)))
      if (sent.kind === 'refused') setTrouble(explain(sent.error, language))
      return sent.kind
    } catch (error) {
      setTrouble(explain(error, language))
      return 'refused'
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, raise }
}
