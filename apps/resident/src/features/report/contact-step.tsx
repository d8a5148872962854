import { resident } from '@ejia/client'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { SimilarCases } from './similar-cases.tsx'
import type { StepProps } from './step.ts'

type ContactStepProps = Omit<StepProps, 'next' | 'failed'> & { readonly sending: boolean; readonly send: () => void }

export function ContactStep({ draft, change, sending, send }: ContactStepProps) {
  const { words } = usePreferences()
  const [asked, setAsked] = useState(false)
  const phone = draft.phone.trim()
  const wrong = phone !== '' && !resident.isMobile(phone)

  return (
    <section>
      <SimilarCases draft={draft} />
      <h1>{words.contact.title}</h1>
      <p className="hint">{words.contact.explain}</p>
      <Field
        label={words.contact.phone}
        hint={words.contact.who}
        error={asked && wrong ? words.contact.phoneWrong : undefined}
      >
        {(field) => (
          <input
            {...field}
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            maxLength={13}
            value={draft.phone}
            onChange={(event) => change((now) => ({ ...now, phone: event.target.value.replaceAll(/\D/g, '') }))}
          />
        )}
      </Field>
      <Field label={words.contact.name}>
        {(field) => (
          <input
            {...field}
            autoComplete="name"
            maxLength={50}
            value={draft.name}
            onChange={(event) => change((now) => ({ ...now, name: event.target.value }))}
          />
        )}
      </Field>
      <label className="check card">
        <input
          type="checkbox"
          checked={draft.confidential}
          onChange={(event) => change((now) => ({ ...now, confidential: event.target.checked }))}
        />
        <span>
          <strong>{words.contact.confidential}</strong>
          <small className="hint">{words.contact.confidentialHint}</small>
        </span>
      </label>
      <button
        type="button"
        className="button primary"
        disabled={sending}
        onClick={() => (wrong ? setAsked(true) : send())}
      >
        {sending ? words.contact.sending : words.contact.send}
      </button>
    </section>
  )
}
