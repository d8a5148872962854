import { lazy, Suspense } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { EmergencyNote } from './emergency-note.tsx'
import type { PartProps } from './part.ts'

/** Comes after the page stands, and where the phone can record. */
const VoiceTaker = lazy(() => import('../voice/index.ts').then((voice) => ({ default: voice.VoiceTaker })))

/** Text, voice or photo, whichever comes first. */
export function SayPart({ draft, change, failed }: PartProps) {
  const { words } = usePreferences()
  const isHeard = draft.heard !== undefined && draft.heard !== '' && draft.text.includes(draft.heard)
  return (
    <section>
      <h1>{words.what.title}</h1>
      <Field label={words.what.label} hint={isHeard ? words.voice.heard : undefined}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={2000}
            placeholder={words.what.hint}
            value={draft.text}
            onChange={(event) => change((now) => ({ ...now, text: event.target.value }))}
          />
        )}
      </Field>
      <EmergencyNote text={draft.text} />
      <div className="ways">
        {typeof MediaRecorder !== 'undefined' && (
          <Suspense fallback={null}>
            <VoiceTaker draft={draft} change={change} />
          </Suspense>
        )}
        <PhotoPicker
          photos={draft.photos}
          change={(how) => change((now) => ({ ...now, photos: how(now.photos) }))}
          failed={failed}
        />
      </div>
    </section>
  )
}
