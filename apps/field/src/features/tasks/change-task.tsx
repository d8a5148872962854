import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { useWords } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'
import { useSubmit } from '../incidents/index.ts'
import { taskFactsOf } from './task-facts.ts'

/** A finished task that has not arrived: its sentence is changed, and it waits on. */
export function ChangeTask({ draft }: { readonly draft: Draft }) {
  const says = useWords().tasks
  const [, navigate] = useLocation()
  const { purpose } = draft
  const facts = taskFactsOf(purpose)
  const [result, setResult] = useState(facts?.result ?? '')
  const { busy, trouble, submit } = useSubmit()

  async function send(): Promise<void> {
    if (purpose.kind !== 'errand' || facts === undefined) return
    const sent = await submit({ ...draft, purpose: { ...purpose, facts: { ...facts, result: result.trim() } } })
    if (sent.kind !== 'refused') navigate('/', { replace: true })
  }

  return (
    <Screen
      title={purpose.kind === 'errand' ? purpose.title : says.title}
      back="/waiting"
      footer={
        <Button kind="primary" icon="check" busy={busy} onClick={() => void send()}>
          {says.done}
        </Button>
      }
    >
      <TextBox label={says.sentence} value={result} change={setResult} maxLength={500} />
      {trouble !== null && <p className="field-error">{trouble}</p>}
    </Screen>
  )
}
