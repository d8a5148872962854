import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { type Danger, findDanger } from '../../lib/danger.ts'
import { Field } from '../../ui/field.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import type { StepProps } from './step.ts'

const numbers = { fire: '119', gas: '119', violence: '110', medical: '120' } as const satisfies Record<Danger, string>

export function WhatStep({ draft, change, failed, next }: StepProps) {
  const { words } = usePreferences()
  const [asked, setAsked] = useState(false)
  const danger = findDanger(draft.text)
  const empty = draft.text.trim() === '' && draft.photos.length === 0

  return (
    <section>
      <h1>{words.what.title}</h1>
      <Field label={words.what.label} error={asked && empty ? words.what.needText : undefined}>
        {(field) => (
          <textarea
            {...field}
            rows={4}
            maxLength={2000}
            placeholder={words.what.hint}
            value={draft.text}
            onChange={(event) => change((now) => ({ ...now, text: event.target.value }))}
          />
        )}
      </Field>
      {danger && (
        <p className="danger box" role="alert">
          {words.danger[danger]}
          <a className="button" href={`tel:${numbers[danger]}`}>
            {words.danger.call(numbers[danger])}
          </a>
        </p>
      )}
      <h2>{words.what.photos}</h2>
      <PhotoPicker
        photos={draft.photos}
        change={(how) => change((now) => ({ ...now, photos: how(now.photos) }))}
        failed={failed}
      />
      <button type="button" className="button primary" onClick={() => (empty ? setAsked(true) : next())}>
        {words.next}
      </button>
    </section>
  )
}
