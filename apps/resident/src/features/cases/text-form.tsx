import { type FormEvent, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import type { Facts } from './case-actions.tsx'

type TextFormProps = {
  readonly label: string
  readonly optional?: boolean
  readonly busy: boolean
  readonly facts: (text: string) => Facts
  readonly send: (facts: Facts) => void
  /** Left out where there is nothing to go back to. */
  readonly cancel?: () => void
}

/** One sentence and a button. */
export function TextForm({ label, optional = false, busy, facts, send, cancel }: TextFormProps) {
  const { words } = usePreferences()
  const [text, setText] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (optional || text.trim()) send(facts(text.trim()))
  }

  return (
    <form onSubmit={submit}>
      <Field label={label}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={500}
            required={!optional}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="button primary" disabled={busy}>
          {words.case.send}
        </button>
        {cancel && (
          <button type="button" className="button plain" onClick={cancel}>
            {words.case.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
