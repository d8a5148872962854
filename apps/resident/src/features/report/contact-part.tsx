import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import type { PartProps } from './part.ts'

/** Closed until somebody likes to leave a number, or left one before. */
export function ContactPart({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  const { words } = usePreferences()
  const [isOpen, setOpen] = useState(draft.phone !== '' || draft.name !== '' || draft.confidential)
  if (!isOpen)
    return (
      <button type="button" className="button plain" aria-expanded={false} onClick={() => setOpen(true)}>
        {words.contact.open}
      </button>
    )
  return (
    <section id="contact">
      <h2>{words.contact.title}</h2>
      <p className="hint">{words.contact.explain}</p>
      <Field label={words.contact.phone} hint={words.contact.who}>
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
    </section>
  )
}
