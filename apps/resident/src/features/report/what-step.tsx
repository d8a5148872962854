import { dispatch } from '@ejia/domain'
import { lazy, Suspense, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import type { StepProps } from './step.ts'

/** Comes after the page stands, and where the phone can record. */
const VoiceTaker = lazy(() => import('../voice/index.ts').then((voice) => ({ default: voice.VoiceTaker })))

export function WhatStep({ draft, change, failed, next }: StepProps) {
  const { words, shared } = usePreferences()
  const [asked, setAsked] = useState(false)
  const emergency = dispatch.findEmergency(draft.text)
  const number = emergency && dispatch.emergencyNumbers[emergency]
  const empty = draft.text.trim() === '' && draft.photos.length === 0 && !draft.voice

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
      {emergency && (
        <p className="danger box" role="alert">
          {shared.emergency[emergency]} {shared.emergency.stillReport}
          <a className="button" href={`tel:${number}`}>
            {shared.emergency.call(number ?? '')}
          </a>
        </p>
      )}
      {typeof MediaRecorder !== 'undefined' && (
        <Suspense fallback={null}>
          <VoiceTaker
            voice={draft.voice}
            change={(voice) => change(({ voice: _, ...rest }) => (voice ? { ...rest, voice } : rest))}
          />
        </Suspense>
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
