import { improvementWords } from '@ejia/client'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'
import { useSubmit } from '../incidents/index.ts'
import { raisedFactsOf } from './raised-facts.ts'

/** Something that was said and has not arrived: its words are changed, and it waits on. */
export function ChangeRaised({ draft }: { readonly draft: Draft }) {
  const says = improvementWords(useLanguage())
  const [, navigate] = useLocation()
  const { purpose } = draft
  const facts = raisedFactsOf(draft)
  const [text, setText] = useState(facts?.text ?? '')
  const { busy, trouble, submit } = useSubmit()

  async function send(): Promise<void> {
    if (purpose.kind !== 'errand' || facts === undefined || text.trim() === '') return
    const sent = await submit({ ...draft, purpose: { ...purpose, facts: { ...facts, text: text.trim() } } })
    if (sent.kind !== 'refused') navigate('/waiting', { replace: true })
  }

  return (
    <Screen
      title={says.title}
      back="/waiting"
      footer={
        <Button kind="primary" icon="send" busy={busy} disabled={text.trim() === ''} onClick={() => void send()}>
          {says.send}
        </Button>
      }
    >
      <TextBox label={says.label} value={text} change={setText} maxLength={1000} />
      {trouble !== null && <p className="field-error">{trouble}</p>}
    </Screen>
  )
}
